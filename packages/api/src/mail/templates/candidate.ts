import type { MailWords } from '../words.ts';

/** What a candidate is written: the words come with the mail, in their language, for a tenant may write its own. */
export const candidate = { en: (words: MailWords): MailWords => words };
