import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ERRORS } from '@vivavoce/contract/errors';
import { WEBHOOK_EVENT_TYPES } from '@vivavoce/contract/events';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { html, piece } from '../../core/html.ts';
import type { ApiEnv } from '../../http/context.ts';
import { createErrorHandler, createNotFoundHandler } from '../../http/problem.ts';
import { requestContext } from '../../http/request.ts';
import { createLogger } from '../../logging/logger.ts';
import { PACKAGE_ROOT } from '../../package-root.ts';
import { docsRoutes } from './routes.ts';

/** As it is committed. */
const DESCRIPTION: { paths: Record<string, Record<string, { operationId?: string }>> } = JSON.parse(
  await readFile(join(PACKAGE_ROOT, '..', '..', 'docs', 'openapi.json'), 'utf8'),
);
const app = new Hono<ApiEnv>();
app.onError(createErrorHandler({ publicUrl: 'http://api.test' }));
app.notFound(createNotFoundHandler({ publicUrl: 'http://api.test', methodsOf: () => [] }));
app.use(requestContext({ log: createLogger({ service: 'test', level: 'silent' }), trustProxy: false }));
app.route(
  '/',
  docsRoutes(() => DESCRIPTION),
);

describe('the reference', () => {
  it('has every operation of the description, with nothing inline', async () => {
    const response = await app.request('/docs/api');
    const page = await response.text();
    expect(response.status).toBe(200);
    for (const { operationId } of Object.values(DESCRIPTION.paths).flatMap((item) => Object.values(item)))
      if (operationId) expect(page).toContain(`id="${operationId}"`);
    expect(page).not.toMatch(/<script|style=|undefined|\[object/);
  });

  it('shows an event of every type that webhooks send, and what a parameter may be', async () => {
    const page = await (await app.request('/docs/api')).text();
    for (const type of WEBHOOK_EVENT_TYPES) expect(page).toContain(`id="event-${type}"`);
    expect(page).toContain('<a href="https://www.standardwebhooks.com">Standard Webhooks</a>');
    expect(page).toContain('<code>25</code> where it is left out.');
    expect(page).toContain('The <code>nextCursor</code> of the page before.');
  });
});

describe('the pages of the errors', () => {
  it.each(Object.keys(ERRORS))('hold one for %s, with nothing inline', async (code) => {
    const response = await app.request(`/docs/errors/${code}`);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; style-src 'self'",
    );
    expect(page).toContain(`<h1><code>${code}</code></h1>`);
    expect(page).toContain('<html lang="en">');
    expect(page).not.toMatch(/<script|<style|\sstyle=/);
  });

  it('list every code', async () => {
    const page = await (await app.request('/docs/errors')).text();
    for (const code of Object.keys(ERRORS)) expect(page).toContain(`href="/docs/errors/${code}"`);
    expect((await app.request('/docs/style.css')).headers.get('Content-Type')).toBe(
      'text/css; charset=utf-8',
    );
  });

  it.each([
    ['/docs/errors/', '/docs/errors'],
    ['/docs', '/docs/api'],
    ['/docs/', '/docs/api'],
  ])('are where %s leads', async (path, to) => {
    const response = await app.request(path);
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe(to);
  });

  it('hold none for what is no code', async () => {
    for (const path of ['nope', 'constructor', '__proto__', '%3Cscript%3E']) {
      const response = await app.request(`/docs/errors/${path}`);
      expect(response.status).toBe(404);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    }
  });
});

describe('a template of HTML', () => {
  it('escapes whatever is put in, unless it is HTML already', () => {
    expect(html`<p title="${'"\'<&>'}">${piece`<b>${'<i>'}</b>`}</p>`).toBe(
      '<p title="&quot;&#39;&lt;&amp;&gt;"><b>&lt;i&gt;</b></p>',
    );
  });
});
