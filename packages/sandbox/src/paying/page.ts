import type { ServerResponse } from 'node:http';

const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 28rem; padding: 24px 16px 48px; }
h1 { font-size: 20px; line-height: 1.25; }
.mark { border: 1px solid; border-radius: 8px; padding: 8px 12px; font-size: 14px; }
.row { display: flex; justify-content: space-between; gap: 16px; }
fieldset { border: 1px solid #8886; border-radius: 12px; margin: 16px 0; padding: 12px 16px; }
label { display: flex; gap: 8px; min-height: 44px; align-items: center; }
button { min-height: 44px; padding: 0 16px; border-radius: 8px; border: 1px solid; font: inherit; cursor: pointer; }
button.main { background: #0f766e; color: #fff; border-color: #0f766e; width: 100%; }
[role=alert] { border-inline-start: 4px solid #b91c1c; padding-inline-start: 12px; }
td, th { text-align: start; padding: 4px 12px 4px 0; } td.amount { text-align: end; }
`;

/** How a vendor's stand-in sends a page, which says what it is. */
export function pagesOf(vendor: string) {
  return (response: ServerResponse, title: string, body: string, status = 200): void => {
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main><p class="mark">A stand-in for ${vendor}: no money moves here.</p><h1>${escapeHtml(title)}</h1>${body}</main></body></html>`;
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(page);
  };
}

export function sendAway(response: ServerResponse, url: string): void {
  response.writeHead(303, { location: url });
  response.end();
}

export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function moneyOf(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}

export function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
