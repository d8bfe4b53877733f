import { type Html, html, piece } from '../core/html.ts';
import { MAIL_TEMPLATES, type MailName } from './templates/index.ts';
import { type MailTemplate, type MailWords, wordsIn } from './words.ts';

export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}

/** A mail's text and HTML in the language of whoever gets it. */
export function renderMail(
  name: string,
  { locale, data, unsubscribeUrl }: { locale: string; data: unknown; unsubscribeUrl?: string | null },
): RenderedMail {
  if (!isMailName(name)) throw new Error(`There is no mail \`${name}\`.`);
  const words = wordsIn(MAIL_TEMPLATES[name] as MailTemplate<unknown>, locale, data);
  const unsubscribe = unsubscribeUrl ?? undefined;
  return {
    // A line break in it would begin another header.
    subject: words.subject.replaceAll(/[\r\n]+/g, ' '),
    text: textOf(words, unsubscribe),
    html: htmlOf(words, { locale, unsubscribe }),
  };
}

function isMailName(text: string): text is MailName {
  return Object.hasOwn(MAIL_TEMPLATES, text);
}

function textOf({ lines, action, footer = [] }: MailWords, unsubscribe: string | undefined): string {
  return [
    ...lines,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    ...(footer.length > 0 ? ['--', ...footer] : []),
    ...(unsubscribe ? [unsubscribe] : []),
  ].join('\n\n');
}

/** Tables and inline styles are what mail programs understand; no picture, so none is fetched when it is read. */
function htmlOf(
  { subject, lines, action, footer = [] }: MailWords,
  { locale, unsubscribe }: { locale: string; unsubscribe: string | undefined },
): string {
  const small = 'margin:0 0 8px;font-size:12px;line-height:1.5;color:#64748b';
  return html`<!doctype html>
<html lang="${locale}" dir="auto">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${subject}</title></head>
<body style="margin:0;padding:24px;background:#f8fafc;color:#0f172a;font-family:system-ui,-apple-system,'Segoe UI',sans-serif">
<table role="presentation" width="100%" style="max-width:560px;margin:0 auto;background:#ffffff;border:1px solid #e2e8f0;border-radius:12px"><tr><td style="padding:32px">
${lines.map((line) => piece`<p style="margin:0 0 16px;font-size:16px;line-height:1.5">${line}</p>`)}
${button(action)}
${footer.map((line) => piece`<p style="${small}">${line}</p>`)}
${unsubscribe ? [piece`<p style="${small}"><a href="${unsubscribe}" style="color:#64748b">${unsubscribe}</a></p>`] : []}
</td></tr></table>
</body>
</html>`;
}

function button(action: MailWords['action']): Html[] {
  if (!action) return [];
  return [
    piece`<p style="margin:24px 0"><a href="${action.url}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#0f766e;color:#ffffff;text-decoration:none;font-weight:600">${action.label}</a></p>
<p style="margin:0 0 24px;font-size:12px;line-height:1.5;color:#64748b;word-break:break-all">${action.url}</p>`,
  ];
}
