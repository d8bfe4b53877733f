import { type Html, html, piece } from '../../../core/html.ts';
import { textsIn } from './texts/index.ts';

/** Asks once more: programs that check mail open every address in it. */
export function unsubscribeHtml(locale: string): string {
  const { stop } = textsIn(locale);
  return page(locale, {
    ...stop,
    form: piece`<form method="post"><button type="submit">${stop.button}</button></form>`,
  });
}

export function unsubscribedHtml(locale: string): string {
  return page(locale, { ...textsIn(locale).stopped, form: piece`` });
}

function page(locale: string, { title, text, form }: { title: string; text: string; form: Html }): string {
  return html`<!doctype html>
<html lang="${locale}" dir="${/^ar\b/.test(locale) ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow"><meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}</p>
${form}
</main>
</body>
</html>
`;
}
