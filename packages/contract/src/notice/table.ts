import type { enNotice } from './en.ts';
import type { Message } from './message.ts';

export type NoticeKey = keyof typeof enNotice;

/** All sentences of the notice in one language. */
export type NoticeTable = { [K in NoticeKey]: Message };
