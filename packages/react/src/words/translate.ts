import { INTERVIEW } from './languages.ts';
import type { StringKey, Strings } from './strings.ts';
import { type WordsOf, wordsFrom } from './words.ts';

/** The words of the interview. */
export type Words = WordsOf<StringKey>;

/** Words of the interview for a locale, with a partner's own sentences laid over them. */
export function createWords(locale: string, overrides?: Partial<Strings>): Words {
  return wordsFrom(INTERVIEW, locale, overrides);
}
