import type { Message } from '@vivavoce/contract/notice/message';
import type { en } from './en.ts';

export type ApplicationsStringKey = keyof typeof en;
/** Every sentence of the tracker, to be replaced by a page's own. */
export type ApplicationsStrings = Record<ApplicationsStringKey, Message>;
