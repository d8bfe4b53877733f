import { createApplications } from '@vivavoce/sdk/applications';
import type { Host } from '@vivavoce/sdk/bridge';
import { type ComponentType, useEffect, useMemo } from 'react';
import type { OpenResults } from '../applications/own-results.ts';
import type { PracticeProps } from '../applications/practice-props.ts';
import { Tracker } from '../applications/tracker.tsx';
import { en } from '../applications/words/en.ts';
import { TRACKER } from '../applications/words/languages.ts';
import { useWordsFrom } from '../interview/use-words-from.ts';
import SignIn from '../sign-in/sign-in.tsx';
import { useDocumentLanguage } from './use-document-language.ts';
import { useHost } from './use-host.ts';

/** The application tracker in its frame, with the token that the page around hands over. */
export default function HostedApplications({
  host,
  apiUrl,
  workletUrl,
  accounts,
  Practice,
  openResults,
}: {
  host: Host;
  apiUrl: string;
  workletUrl: string;
  /** Whether candidates can have accounts of their own. */
  accounts: boolean;
  /** The interview of the frame itself, so that nothing of it is loaded twice. */
  Practice: ComponentType<PracticeProps>;
  /** As the frame itself has it. */
  openResults: OpenResults;
}) {
  const { options, anonymous, storage } = host;
  const applications = useMemo(
    () =>
      createApplications({
        apiUrl,
        anonymous,
        accounts,
        storage,
        getToken: () => host.getSessionToken({ sessionId: null }),
      }),
    [apiUrl, anonymous, accounts, storage, host],
  );
  useEffect(() => () => applications.dispose(), [applications]);
  const { appearance, strings } = useHost(host, en);
  const words = useWordsFrom(TRACKER, options.locale, strings);
  useDocumentLanguage(words, words.say('title'));
  return (
    <Tracker
      Practice={Practice}
      SignIn={SignIn}
      openResults={openResults}
      applications={applications}
      workletUrl={workletUrl}
      appearance={appearance}
      strings={strings}
      {...(options.locale ? { locale: options.locale } : {})}
    />
  );
}
