/** What a mail says, in one language. Plain sentences: whatever is put into them is text, never markup. */
export interface MailWords {
  subject: string;
  /** Paragraphs before the button. */
  lines: readonly string[];
  /** The one thing to do. */
  action?: { label: string; url: string };
  /** Smaller, below: why the mail came, what to do if it was a mistake. */
  footer?: readonly string[];
}

/** The words of a mail by language; English is always there. */
export type MailTemplate<D> = { en: (data: D) => MailWords } & Record<string, (data: D) => MailWords>;

/** The words in the recipient's language, or in English. */
export function wordsIn<D>(template: MailTemplate<D>, locale: string, data: D): MailWords {
  const language = locale.split('-')[0]?.toLowerCase() ?? 'en';
  const own = Object.hasOwn(template, language) ? template[language] : undefined;
  return (own ?? template.en)(data);
}
