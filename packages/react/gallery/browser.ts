import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildGallery } from './build.ts';
import { type GalleryState, galleryState, type StateName } from './states.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export interface Look {
  scheme: 'light' | 'dark';
  width: number;
  height: number;
  locale?: string;
  accent?: string;
  presentation?: 'inline' | 'dialog' | 'page';
}

export interface Gallery {
  browser: Browser;
  url: string;
  /** Opens a page that shows one state, as far in time as the state wants. */
  open(name: StateName, look: Look): Promise<Page>;
  close(): Promise<void>;
}

/** Builds the gallery, serves it on a free port and starts a browser on it. */
export async function openGallery(): Promise<Gallery> {
  await buildGallery();
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://gallery').pathname);
    readFile(join(ROOT, path)).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  const url = await listen(server);
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  return {
    browser,
    url,
    open: (name, look) => openState(browser, url, { name, look }),
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function openState(
  browser: Browser,
  url: string,
  { name, look }: { name: StateName; look: Look },
): Promise<Page> {
  const { width, height, scheme, locale, accent, presentation } = look;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme });
  const page = await context.newPage();
  const shown: GalleryState = galleryState(name);
  if (shown.waitMs) await page.clock.install();
  const query = new URLSearchParams({ state: name, scheme, width: String(width) });
  if (locale) query.set('locale', locale);
  if (accent) query.set('accent', accent);
  if (presentation) query.set('presentation', presentation);
  await page.goto(`${url}/gallery.html?${query}`);
  await page.locator('.vv-root').first().waitFor();
  if (shown.waitMs) await page.clock.runFor(shown.waitMs);
  else await page.waitForTimeout(60);
  await act(page, shown);
  if (shown.press) await page.waitForTimeout(200);
  return page;
}

/** Brings the page where the state wants it: something typed, a button pressed. */
async function act(page: Page, { typed, press }: GalleryState): Promise<void> {
  if (typed) await page.locator('.vv-field').fill(typed);
  switch (press) {
    case undefined:
      return;
    case 'end':
      return page.locator('.vv-end').click();
    case 'menu':
      return page.locator('.vv-menu > button').click();
    case 'scroll':
      await page.locator('.vv-log').hover();
      return page.mouse.wheel(0, -300);
    case 'quote':
      return page.locator('.vv-quote .vv-link').nth(1).click();
    case 'leave':
      await page.locator('.vv-menu > button').click();
      await page.locator('.vv-menu-item').click();
      await page.locator('.vv-confirm .vv-button-primary').click();
  }
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    });
  });
}
