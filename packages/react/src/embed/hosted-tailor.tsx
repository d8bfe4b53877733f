import type { Host } from '@vivavoce/sdk/bridge';
import { createTailor } from '@vivavoce/sdk/tailor';
import { useEffect, useMemo, useState } from 'react';
import { useWordsFrom } from '../interview/use-words-from.ts';
import { ResumeTailor } from '../tailor/resume-tailor.tsx';
import { en } from '../tailor/words/en.ts';
import { TAILOR } from '../tailor/words/languages.ts';
import type { TailorStrings } from '../tailor/words/strings.ts';
import { readAppearance } from './options.ts';
import { useDocumentLanguage } from './use-document-language.ts';

/** The resume tailor in its frame, with the token that the page around hands over. */
export default function HostedTailor({ host, apiUrl }: { host: Host; apiUrl: string }) {
  const { options, anonymous, storage } = host;
  const tailor = useMemo(
    () =>
      createTailor({
        apiUrl,
        anonymous,
        storage,
        getToken: () => host.getSessionToken({ sessionId: null }),
      }),
    [apiUrl, anonymous, storage, host],
  );
  useEffect(() => () => tailor.dispose(), [tailor]);
  const [scheme, setScheme] = useState<'light' | 'dark' | null>(null);
  const appearance = useMemo(
    () => ({ ...readAppearance(options.appearance), ...(scheme ? { colorScheme: scheme } : {}) }),
    [options, scheme],
  );
  const strings = useMemo(() => readStrings(options.strings), [options]);
  const words = useWordsFrom(TAILOR, options.locale, strings);
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
    <ResumeTailor
      tailor={tailor}
      appearance={appearance}
      strings={strings}
      {...(options.locale ? { locale: options.locale } : {})}
    />
  );
}

/** The host's own sentences, as far as the tailor knows their keys. */
function readStrings(given: Record<string, string> | undefined): Partial<TailorStrings> {
  const known = Object.entries(given ?? {}).filter(
    ([key, sentence]) => Object.hasOwn(en, key) && typeof sentence === 'string',
  );
  return Object.fromEntries(known);
}
