import type { Message } from '@vivavoce/contract/notice/message';
import type { WordsOf } from '../../words/words.ts';
import type { en } from './en.ts';

export type PackagesStringKey = keyof typeof en;

/** All words of the packages in one language. */
export type PackagesStrings = { [K in PackagesStringKey]: Message };

/** The words of one such widget: its own sentences, with the numbers and direction of the locale. */
export type PackagesWords = WordsOf<PackagesStringKey>;
