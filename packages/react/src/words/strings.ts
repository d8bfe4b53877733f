import type { en } from './en.ts';
import type { Message } from './table.ts';

export type StringKey = keyof typeof en;

/** All words of the widget in one language. */
export type Strings = { [K in StringKey]: Message };
