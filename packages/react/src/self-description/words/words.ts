import type { WordsOf } from '../../words/words.ts';
import type { SelfDescriptionStringKey } from './strings.ts';

export type SelfDescriptionWords = WordsOf<SelfDescriptionStringKey>;
