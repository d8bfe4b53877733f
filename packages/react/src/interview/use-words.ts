import { INTERVIEW } from '../words/languages.ts';
import type { Strings } from '../words/strings.ts';
import type { Words } from '../words/translate.ts';
import { useVivavoce } from './provider.tsx';
import { useWordsFrom } from './use-words-from.ts';

/** The words of a locale; without one the browser's, and on a server English. They are loaded where they are not here yet. */
export function useWords(locale: string | null | undefined, strings?: Partial<Strings>): Words {
  const { strings: defaults } = useVivavoce();
  return useWordsFrom(INTERVIEW, locale, defaults, strings);
}
