import type { Message } from '@vivavoce/contract/notice/message';
import type { en } from './en.ts';

export type SignInStringKey = keyof typeof en;
export type SignInStrings = Record<SignInStringKey, Message>;
