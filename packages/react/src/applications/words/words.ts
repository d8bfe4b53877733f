import type { WordsOf } from '../../words/words.ts';
import type { ApplicationsStringKey } from './strings.ts';

/** The words of one tracker: its own sentences, with the numbers, dates and direction of the locale. */
export type ApplicationsWords = WordsOf<ApplicationsStringKey>;
