import { ERRORS } from '@vivavoce/contract/errors';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { html, piece } from '../../core/html.ts';
import type { ApiEnv } from '../../http/context.ts';
import { createErrorHandler, createNotFoundHandler } from '../../http/problem.ts';
import { requestContext } from '../../http/request.ts';
import { createLogger } from '../../logging/logger.ts';
import { docsRoutes } from './routes.ts';

const app = new Hono<ApiEnv>();
app.onError(createErrorHandler({ publicUrl: 'http://api.test' }));
app.notFound(createNotFoundHandler({ publicUrl: 'http://api.test', methodsOf: () => [] }));
app.use(requestContext({ log: createLogger({ service: 'test', level: 'silent' }), trustProxy: false }));
app.route('/', docsRoutes());

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

  it.each(['/docs', '/docs/', '/docs/errors/'])('are where %s leads', async (path) => {
    const response = await app.request(path);
    expect(response.status).toBe(302);
    expect(response.headers.get('Location')).toBe('/docs/errors');
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
