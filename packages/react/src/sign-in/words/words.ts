import type { WordsOf } from '../../words/words.ts';
import type { SignInStringKey } from './strings.ts';

/** The words of signing in, with the direction of the locale. */
export type SignInWords = WordsOf<SignInStringKey>;
