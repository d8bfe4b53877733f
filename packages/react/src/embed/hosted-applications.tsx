import { createApplications } from '@vivavoce/sdk/applications';
import type { Host } from '@vivavoce/sdk/bridge';
import { type ComponentType, useEffect, useMemo, useState } from 'react';
import type { PracticeProps } from '../applications/practice-props.ts';
import { Tracker } from '../applications/tracker.tsx';
import { en } from '../applications/words/en.ts';
import { TRACKER } from '../applications/words/languages.ts';
import type { ApplicationsStrings } from '../applications/words/strings.ts';
import { useWordsFrom } from '../interview/use-words-from.ts';
import { readAppearance } from './options.ts';
import { useDocumentLanguage } from './use-document-language.ts';

/** The application tracker in its frame, with the token that the page around hands over. */
export default function HostedApplications({
  host,
  apiUrl,
  workletUrl,
  Practice,
}: {
  host: Host;
  apiUrl: string;
  workletUrl: string;
  /** The interview of the frame itself, so that nothing of it is loaded twice. */
  Practice: ComponentType<PracticeProps>;
}) {
  const { options, anonymous, storage } = host;
  const applications = useMemo(
    () =>
      createApplications({
        apiUrl,
        anonymous,
        storage,
        getToken: () => host.getSessionToken({ sessionId: null }),
      }),
    [apiUrl, anonymous, storage, host],
  );
  useEffect(() => () => applications.dispose(), [applications]);
  const [scheme, setScheme] = useState<'light' | 'dark' | null>(null);
  const appearance = useMemo(
    () => ({ ...readAppearance(options.appearance), ...(scheme ? { colorScheme: scheme } : {}) }),
    [options, scheme],
  );
  const strings = useMemo(() => readStrings(options.strings), [options]);
  const words = useWordsFrom(TRACKER, options.locale, strings);
  useDocumentLanguage(words, words.say('title'));
  useEffect(
    () =>
      host.onCommand((command) => {
        if (command.name === 'scheme') setScheme(command.scheme);
        if (command.name === 'focus') document.querySelector<HTMLElement>('[data-vv-focus]')?.focus();
      }),
    [host],
  );
  return (
    <Tracker
      Practice={Practice}
      applications={applications}
      workletUrl={workletUrl}
      appearance={appearance}
      strings={strings}
      {...(options.locale ? { locale: options.locale } : {})}
    />
  );
}

/** The host's own sentences, as far as the tracker knows their keys. */
function readStrings(given: Record<string, string> | undefined): Partial<ApplicationsStrings> {
  const known = Object.entries(given ?? {}).filter(
    ([key, sentence]) => Object.hasOwn(en, key) && typeof sentence === 'string',
  );
  return Object.fromEntries(known);
}
