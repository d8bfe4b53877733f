import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { session } from './records.ts';

/* The built files, as the API serves them. */
const dist = (path: string) => fileURLToPath(new URL(`../dist/embed/${path}`, import.meta.url));
const loader = fileURLToPath(new URL('../../sdk-js/dist/loader.js', import.meta.url));

const TOKEN = 'vst_claims.signature';

const record = {
  ...session,
  status: 'created',
  consent: null,
  startedAt: null,
  progress: { ...session.progress, questionNumber: 0, clockRunning: false },
};

describe('the widget in its frame', { timeout: 30_000 }, () => {
  let browser: Browser;
  let api: { server: Server; url: string };
  let portal: { server: Server; url: string };
  /** Every address that the pages asked for, with its query. */
  const asked: string[] = [];
  let locale = session.locale;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
    });
    portal = await listen((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      portalPage(response);
    });
    api = await listen((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      void apiAnswer(request, response);
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    api.server.close();
    portal.server.close();
  });

  function portalPage(response: ServerResponse): void {
    response.writeHead(200, {
      'content-type': 'text/html',
      'content-security-policy': `default-src 'none'; script-src ${api.url}; frame-src ${api.url}; connect-src ${api.url}`,
    });
    const script = `<script src="${api.url}/sdk/v1/loader.js" data-key="vv_test_pk_x" data-template="graduate-practice" data-target="#here"></script>`;
    response.end(`<!doctype html><title>Portal</title><h1>Portal</h1><div id="here"></div>${script}`);
  }

  async function apiAnswer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', api.url).pathname;
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', '*');
    const send = async (file: string, type: string) =>
      response.writeHead(200, { 'content-type': type }).end(await readFile(file));
    const json = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    if (path === '/sdk/v1/loader.js') return void (await send(loader, 'text/javascript'));
    const [, file] = /^\/embed\/([\w-]+\.(?:js|css))$/.exec(path) ?? [];
    if (file) {
      return void (await send(
        dist(file),
        file.endsWith('.js') ? 'text/javascript; charset=utf-8' : 'text/css',
      ));
    }
    if (path === '/embed') {
      const policy = `default-src 'none'; script-src ${api.url}; style-src ${api.url}; connect-src ${api.url}`;
      response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
      return void response.end(
        `<!doctype html><html lang="en"><title>Interview</title><link rel="stylesheet" href="/embed/embed.css"><script type="module" src="/embed/embed.js"></script><body><div id="vivavoce" data-api-url="${api.url}" data-worklet-url="${api.url}/worklets/0" data-origins="${portal.url}"></div>`,
      );
    }
    const token = { value: TOKEN, expiresAt: new Date(Date.now() + 3_600_000).toISOString() };
    if (request.method === 'POST' && path === '/v1/sessions')
      return void json(201, { session: { ...record, locale }, token });
    if (path === '/v1/sessions/current' || path === `/v1/sessions/${session.id}`)
      return void json(200, { ...record, locale });
    if (path.endsWith('/token')) return void json(200, token);
    json(404, { code: 'not_found', title: 'Nothing', requestId: 'req_1', retryable: false });
  }

  async function open(url: string): Promise<{ page: Page; refused: string[] }> {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) refused.push(message.text());
    });
    await page.goto(url);
    return { page, refused };
  }

  it('shows the consent of the session that the page created, as high as its content', async () => {
    const { page, refused } = await open(portal.url);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('heading', { name: "You'll talk with Ava, an AI interviewer" }).waitFor();
    expect(refused).toEqual([]);
    expect(asked).toContain('POST /v1/sessions');
    const content = await frame
      .locator('#vivavoce')
      .evaluate((place) => place.getBoundingClientRect().height);
    await expect
      .poll(() => page.locator('iframe').evaluate((element) => element.clientHeight))
      .toBe(Math.ceil(content));
    await page.close();
  });

  it('follows the page around where that becomes dark', async () => {
    const { page } = await open(portal.url);
    const widget = page.frameLocator('iframe').locator('.vv-widget');
    const ground = () => widget.evaluate((element) => getComputedStyle(element).backgroundColor);
    await expect.poll(ground).toBe('rgb(255, 255, 255)');
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = 'dark';
    });
    await expect.poll(ground).toBe('rgb(16, 22, 25)');
    await page.close();
  });

  it('is a document in the language of its session, in that one’s direction', async () => {
    locale = 'ar';
    const { page } = await open(portal.url);
    const frame = page.frameLocator('iframe');
    await frame.locator('[data-screen="consent"]').waitFor();
    const root = frame.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    await page.close();
  });

  it('puts no token into any address', async () => {
    asked.length = 0;
    const { page } = await open(portal.url);
    await page.frameLocator('iframe').locator('[data-screen="consent"]').waitFor();
    /* The session is read with its token, and the frame is opened by the page that has it. */
    await expect.poll(() => asked).toContain(`GET /v1/sessions/${session.id}/events`);
    expect(asked.some((line) => line.startsWith('GET /embed?'))).toBe(true);
    await page.close();
    expect(asked.filter((line) => line.includes(TOKEN))).toEqual([]);
  });

  it('says that no page answers, and what to do, where it stands alone', async () => {
    const { page } = await open(`${api.url}/embed?key=vv_test_pk_x`);
    await page.getByRole('heading', { name: "The page isn't responding" }).waitFor();
    await page.getByRole('button', { name: 'Reload' }).waitFor();
    await page.close();
  });
});

function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ server: Server; url: string }> {
  const server = createServer(answer);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({
        server,
        url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
      });
    });
  });
}
