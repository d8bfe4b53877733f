import type { Message, StringTable } from '@vivavoce/contract/notice/message';
import { speak, type Values } from '@vivavoce/contract/notice/speak';
import type { Words } from '../../words/translate.ts';
import { en } from './en.ts';

export type TailorStringKey = keyof typeof en;
/** Every sentence of the tailor, to be replaced by a page's own. */
export type TailorStrings = Record<TailorStringKey, Message>;

/** The words of one tailor: its own sentences, with the numbers, dates and direction of the locale. */
export interface TailorWords extends Omit<Words, 'say'> {
  say(key: TailorStringKey, values?: Values): string;
  /** For the root of the widget. */
  root: Words;
}

export function createTailorWords(root: Words, overrides: Partial<TailorStrings> = {}): TailorWords {
  const table: StringTable = { ...en, ...overrides };
  return { ...root, root, say: (key, values) => speak(table[key] ?? en[key], values, root) };
}
