import type { Message } from '@vivavoce/contract/notice/message';
import type { en } from './en.ts';

export type SelfDescriptionStringKey = keyof typeof en;

/** Every sentence of the questions about the candidate. */
export type SelfDescriptionStrings = Record<SelfDescriptionStringKey, Message>;
