import type { Host } from '@vivavoce/sdk/bridge';
import { createTailor } from '@vivavoce/sdk/tailor';
import { useEffect, useMemo } from 'react';
import { useWordsFrom } from '../interview/use-words-from.ts';
import SignIn from '../sign-in/sign-in.tsx';
import { TailorPanel } from '../tailor/tailor-panel.tsx';
import { en } from '../tailor/words/en.ts';
import { TAILOR } from '../tailor/words/languages.ts';
import { useDocumentLanguage } from './use-document-language.ts';
import { useHost } from './use-host.ts';

/** The resume tailor in its frame, with the token that the page around hands over. */
export default function HostedTailor({
  host,
  apiUrl,
  accounts,
}: {
  host: Host;
  apiUrl: string;
  /** Whether candidates can have accounts of their own. */
  accounts: boolean;
}) {
  const { options, anonymous, storage } = host;
  const tailor = useMemo(
    () =>
      createTailor({
        apiUrl,
        anonymous,
        accounts,
        storage,
        getToken: () => host.getSessionToken({ sessionId: null }),
      }),
    [apiUrl, anonymous, accounts, storage, host],
  );
  useEffect(() => () => tailor.dispose(), [tailor]);
  const { appearance, strings } = useHost(host, en);
  const words = useWordsFrom(TAILOR, options.locale, strings);
  useDocumentLanguage(words, words.say('title'));
  return (
    <TailorPanel
      SignIn={SignIn}
      tailor={tailor}
      appearance={appearance}
      strings={strings}
      {...(options.locale ? { locale: options.locale } : {})}
    />
  );
}
