import type { MailTemplate } from '../words.ts';

export interface MentionMail {
  tenant: string;
  author: string;
  url: string;
}

/** Tells a member that a colleague mentioned them. The note itself is read in the console: mail is nobody's records. */
export const mention: MailTemplate<MentionMail> = {
  en: ({ tenant, author, url }) => ({
    subject: `${author} mentioned you in a note`,
    lines: [`${author} mentioned you in a note on an interview of ${tenant}.`],
    action: { label: 'Read the note', url },
  }),
  de: ({ tenant, author, url }) => ({
    subject: `${author} hat Sie in einer Notiz erwähnt`,
    lines: [`${author} hat Sie in einer Notiz zu einem Interview von ${tenant} erwähnt.`],
    action: { label: 'Notiz lesen', url },
  }),
};
