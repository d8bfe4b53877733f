import { ERRORS, type ErrorCode } from '@vivavoce/contract/errors';
import { type Html, html, piece } from '../../core/html.ts';

const codes = Object.keys(ERRORS) as ErrorCode[];

/** The page of one code. */
export function errorPage(code: ErrorCode): string {
  const { status, retryable, title, fix } = ERRORS[code];
  return page(
    title,
    piece`<p class="path"><a href="/docs/errors">Errors</a></p>
<h1><code>${code}</code></h1>
<p class="lead">${title}</p>
<h2>What to do</h2>
<p>${codeSpans(fix)}</p>
<dl>
<dt>HTTP status</dt><dd>${status === 0 ? 'None: it arises in the browser' : status}</dd>
<dt>Worth another try</dt><dd>${retryable ? 'Yes, the same call may succeed later' : 'Not unchanged'}</dd>
</dl>`,
  );
}

/** The list of all codes. */
export function errorListPage(): string {
  const rows = codes.map(
    (code) =>
      piece`<tr><td><a href="/docs/errors/${code}"><code>${code}</code></a></td><td>${ERRORS[code].title}</td></tr>\n`,
  );
  return page(
    'Errors',
    piece`<h1>Errors</h1>
<p class="lead">Every failed request answers <code>application/problem+json</code> with one of these codes, the fix and a request id.</p>
<table>
<thead><tr><th scope="col">Code</th><th scope="col">What happened</th></tr></thead>
<tbody>
${rows}</tbody>
</table>`,
  );
}

/** A page of the documentation. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Vivavoce</title>
<link rel="stylesheet" href="/docs/style.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

/** Backticks become code, as in the generated Markdown. */
export function codeSpans(text: string): Html[] {
  return text
    .split('`')
    .map((part, index) => (index % 2 === 1 ? piece`<code>${part}</code>` : piece`${part}`));
}

export const STYLE = `:root {
  color-scheme: light dark;
  --text: #0f172a; --quiet: #475569; --ground: #ffffff; --line: #cbd5e1; --accent: #0f766e; --code: #f1f5f9;
}
@media (prefers-color-scheme: dark) {
  :root { --text: #e2e8f0; --quiet: #94a3b8; --ground: #0f1419; --line: #334155; --accent: #2dd4bf; --code: #1e293b; }
}
body { margin: 0; background: var(--ground); color: var(--text); font: 400 16px/1.5 system-ui, sans-serif; }
main { max-width: 720px; margin: 0 auto; padding: 32px 24px 48px; }
h1 { font-size: 28px; line-height: 1.25; font-weight: 600; margin: 8px 0; overflow-wrap: anywhere; }
section { margin-bottom: 32px; }
h3 { font-size: 16px; font-weight: 600; margin: 24px 0 4px; }
h4 { font-size: 14px; font-weight: 600; margin: 16px 0 4px; }
pre { background: var(--code); border-radius: 8px; padding: 12px; margin: 0; overflow-x: auto; font-size: 14px; }
pre code { padding: 0; }
td, p, a { overflow-wrap: anywhere; }
h2 { font-size: 16px; font-weight: 600; margin: 24px 0 4px; }
p { margin: 0 0 8px; }
.lead { font-size: 20px; line-height: 1.25; color: var(--quiet); }
a { color: var(--accent); }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
code { font: 0.9em ui-monospace, monospace; background: var(--code); border-radius: 4px; padding: 0 4px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; margin: 24px 0 0; border-top: 1px solid var(--line); padding-top: 16px; }
dt { color: var(--quiet); }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; margin-top: 24px; }
th, td { text-align: start; vertical-align: top; padding: 8px 16px 8px 0; border-bottom: 1px solid var(--line); }
th { font-weight: 500; color: var(--quiet); }
`;
