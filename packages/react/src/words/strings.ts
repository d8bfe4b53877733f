import type { Message } from '@vivavoce/contract/notice/message';
import type { en } from './en.ts';

export type StringKey = keyof typeof en;

/** All words of the widget in one language. */
export type Strings = { [K in StringKey]: Message };
