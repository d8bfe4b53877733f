import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ApiEnvironment } from '@vivavoce/contract/environment';
import { ApiError } from '../core/error.ts';
import { html, piece } from '../core/html.ts';
import type { ApiEnv } from '../http/context.ts';
import { CLOSED_POLICY, contentPolicy } from '../http/headers.ts';
import { createRouter } from '../http/router.ts';
import { listKeptMails } from './kept.ts';
import type { KeptMail } from './post.ts';

/** Inline styles only: a mail brings nothing else, and neither does the list. */
const POLICY = contentPolicy({
  ...CLOSED_POLICY,
  'style-src': ["'unsafe-inline'"],
  'frame-ancestors': ["'self'"],
});

/** What would have been sent, for a developer to read. Add it in development only. */
export function mailRoutes({ MAIL_DIR }: Pick<ApiEnvironment, 'MAIL_DIR'>): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  app.get('/console/mail', async (c) => {
    const mails = await listKeptMails(MAIL_DIR);
    if (c.req.header('Accept')?.includes('application/json')) return c.json({ data: mails });
    return c.html(listPage(mails), 200, { 'Content-Security-Policy': POLICY });
  });
  app.get('/console/mail/:id', async (c) => {
    const mail = (await listKeptMails(MAIL_DIR)).find(({ id }) => id === c.req.param('id'));
    if (!mail) throw new ApiError('not_found');
    return c.html(mail.html, 200, { 'Content-Security-Policy': POLICY });
  });
  return app;
}

function listPage(mails: readonly KeptMail[]): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Mail</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 720px; margin: 0 auto; padding: 24px; }
h1 { font-size: 20px; } li { margin-block: 16px; } small { display: block; opacity: .75; }
</style>
</head>
<body>
<main>
<h1>Mail</h1>
<p>Development sends no mail: it is kept here. Set SMTP_URL to send it.</p>
${mails.length === 0 ? [piece`<p>Nothing was sent yet.</p>`] : []}
<ul>
${mails.map(({ id, subject, to, at }) => piece`<li><a href="/console/mail/${id}">${subject}</a><small>to ${to}, ${at}</small></li>`)}
</ul>
</main>
</body>
</html>`;
}
