import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useBrowsers } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';
import { useProduct } from '../support/stack.ts';

const run = promisify(execFile);
const PUBLISHED_API = 'https://api.vivavoce.dev';

/** The first fenced block of a language under a heading of the README. */
async function snippet(heading: string, language: string): Promise<string> {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
  const section = readme.split(`### ${heading}`)[1] ?? '';
  const code = section.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0];
  if (!code) throw new Error(`README.md has no ${language} under “${heading}”.`);
  return code;
}

describe('the snippets of the README', () => {
  const product = useProduct();
  const openBrowser = useBrowsers();
  const pages = new Map<string, { type: string; body: string }>();
  /** The partner's own site: its pages, and a backend that makes tokens. */
  const server = createServer((request, response) => {
    if (request.method === 'POST' && request.url === '/interview-token') {
      void product.partner
        .createSession({ template: 'graduate-practice' })
        .then(({ token }) => response.setHeader('Content-Type', 'text/plain').end(token.value));
      return;
    }
    const page = pages.get(request.url ?? '/');
    response.statusCode = page ? 200 : 404;
    response.setHeader('Content-Type', page?.type ?? 'text/plain').end(page?.body ?? '');
  });
  beforeAll(async () => {
    await once(server.listen(Number(new URL(product.stack.partnerSite).port)), 'listening');
  });
  afterAll(() => {
    server.close();
  });

  async function openSite(shown: Record<string, { type: string; body: string }>): Promise<Page> {
    for (const [path, page] of Object.entries(shown)) pages.set(path, page);
    const page = await (await openBrowser()).context.newPage();
    await page.goto(product.stack.partnerSite);
    return page;
  }

  it('create a session over REST', async () => {
    const { stdout } = await run('bash', ['-c', await snippet('With REST', 'sh')], {
      env: {
        ...process.env,
        VIVAVOCE_API_URL: product.stack.apiUrl,
        VIVAVOCE_SECRET_KEY: product.stack.keys.test.secret,
      },
    });
    const answer = JSON.parse(stdout) as {
      session: { id: string; externalId: string };
      token: { value: string };
    };
    expect(answer.session.externalId).toBe('application-4711');
    expect((await product.partner.session(answer.session.id)).status).toBe('created');
  });

  it('mount the widget with one script tag, on an origin that the key allows', async () => {
    const html = (await snippet('With one script tag', 'html'))
      .replace(PUBLISHED_API, product.stack.apiUrl)
      .replace(/vv_test_pk_…/, product.stack.keys.test.publishable);
    const page = await openSite({
      '/': { type: 'text/html', body: `<!doctype html><title>Page</title>${html}` },
    });
    await page
      .frameLocator('#interview iframe')
      .getByRole('button', { name: 'Agree and check microphone' })
      .waitFor();
  });

  it('render the React widget with a token from a backend', async () => {
    const component = (await snippet('With React', 'tsx')).replace(PUBLISHED_API, product.stack.apiUrl);
    const { script, style } = await bundle(
      `${component}
       import { createRoot } from 'react-dom/client';
       createRoot(document.getElementById('root')!).render(<Interview />);`,
    );
    const page = await openSite({
      '/': {
        type: 'text/html',
        body: '<!doctype html><title>Page</title><link rel="stylesheet" href="/style.css"><div id="root"></div><script type="module" src="/script.js"></script>',
      },
      '/script.js': { type: 'text/javascript', body: script },
      '/style.css': { type: 'text/css', body: style },
    });
    await page.getByRole('button', { name: 'Agree and check microphone' }).waitFor();
  });
});
