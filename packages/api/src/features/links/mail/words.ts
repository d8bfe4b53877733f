import type { Placeholder } from './placeholders.ts';
import { fillIn, type MailText } from './placeholders.ts';

/** What a mail says: paragraphs, and one button. The link stands in the button, so it is taken out of the paragraphs. */
export interface CandidateMail {
  subject: string;
  lines: string[];
  action?: { label: string; url: string };
  footer: string[];
}

/** Puts a mail together from its text. A paragraph that is the link alone becomes the button. */
export function writeMail(
  text: MailText,
  values: Partial<Record<Placeholder, string>>,
  { button, footer }: { button: string; footer: readonly string[] },
): CandidateMail {
  const paragraphs = text.body
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean);
  const linked = paragraphs.some((paragraph) => isLink(paragraph));
  const url = values.link;
  return {
    subject: fillIn(text.subject, values),
    lines: paragraphs
      .filter((paragraph) => !isLink(paragraph))
      .map((paragraph) => fillIn(paragraph, values))
      .filter(Boolean),
    ...(linked && url ? { action: { label: button, url } } : {}),
    footer: footer.map((line) => fillIn(line, values)).filter(Boolean),
  };
}

function isLink(paragraph: string): boolean {
  return /^\{\{\s*link\s*\}\}$/.test(paragraph);
}
