/** What a mail's text may hold in its place, as `{{link}}`. */
export const PLACEHOLDERS = [
  'candidate',
  'tenant',
  'interview',
  'link',
  'deadline',
  'minutes',
  'contact',
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

export const MAIL_KINDS = ['link', 'reminder', 'done'] as const;
export type MailKind = (typeof MAIL_KINDS)[number];

/** What a mail is written from: paragraphs apart by an empty line. */
export interface MailText {
  subject: string;
  body: string;
}

const GAP = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The placeholders in a text that there are not. */
export function unknownPlaceholders(text: string): string[] {
  return [...text.matchAll(GAP)]
    .map(([, name = '']) => name)
    .filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name));
}

/** Whether a mail of this kind leads to the interview. */
export function needsLink(kind: MailKind): boolean {
  return kind !== 'done';
}

/** Fills the gaps. What is not known leaves nothing, and no double space, behind. */
export function fillIn(text: string, values: Partial<Record<Placeholder, string>>): string {
  return text
    .replaceAll(GAP, (gap, name: string) =>
      (PLACEHOLDERS as readonly string[]).includes(name) ? (values[name as Placeholder] ?? '') : gap,
    )
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ +([,.!])/g, '$1')
    .trim();
}
