import type { WordsOf } from '../../words/words.ts';
import type { TailorStringKey } from './strings.ts';

/** The words of one tailor: its own sentences, with the numbers, dates and direction of the locale. */
export type TailorWords = WordsOf<TailorStringKey>;
