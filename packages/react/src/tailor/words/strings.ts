import type { Message } from '@vivavoce/contract/notice/message';
import type { en } from './en.ts';

export type TailorStringKey = keyof typeof en;
/** Every sentence of the tailor, to be replaced by a page's own. */
export type TailorStrings = Record<TailorStringKey, Message>;
