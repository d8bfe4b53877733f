import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { buildGallery } from './build.ts';
import type { GalleryState } from './state.ts';
import { galleryState, type StateName } from './states.ts';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
/** Time for effects, a few frames of the meters and what follows a press. */
const SETTLE_MS = 300;
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

export interface Look {
  /** `auto`: as the page around. */
  scheme: 'light' | 'dark' | 'auto';
  width: number;
  height: number;
  locale?: string;
  accent?: string;
  presentation?: 'inline' | 'dialog' | 'page';
  /** With reduced motion, for what looks at states and not at how they come. @defaultValue false */
  still?: boolean;
}

export interface Stage {
  page: Page;
  /** Shows a state, as far in time and in use as it wants. */
  show(name: StateName): Promise<void>;
  close(): Promise<void>;
}

export interface Gallery {
  browser: Browser;
  url: string;
  /** A page that shows one state after the other. */
  stage(look: Look): Promise<Stage>;
  close(): Promise<void>;
}

/** Builds the gallery, serves it on a free port and starts a browser on it. */
export async function openGallery(): Promise<Gallery> {
  const built = await mkdtemp(join(tmpdir(), 'vivavoce-gallery-'));
  await buildGallery(built);
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://gallery').pathname);
    const file = path.startsWith('/dist/') ? join(built, path.slice('/dist/'.length)) : join(ROOT, path);
    readFile(file).then(
      (body) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  const url = await listen(server);
  const browser = await launchBrowser();
  return {
    browser,
    url,
    stage: (look) => openStage(browser, url, look),
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      await rm(built, { recursive: true, force: true });
    },
  };
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
}

async function openStage(browser: Browser, url: string, look: Look): Promise<Stage> {
  const { width, height, scheme, locale, accent, presentation, still = false } = look;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: scheme === 'dark' ? 'dark' : 'light',
    reducedMotion: still ? 'reduce' : 'no-preference',
  });
  const page = await context.newPage();
  await page.clock.install();
  const settings = new URLSearchParams({ scheme, width: String(width) });
  if (locale) settings.set('locale', locale);
  if (accent) settings.set('accent', accent);
  if (presentation) settings.set('presentation', presentation);
  let loaded = false;
  return {
    page,
    async show(name) {
      const shown: GalleryState = galleryState(name);
      if (loaded) {
        /* Away from what it hovered over in the state before. */
        await page.mouse.move(0, 0);
        await page.evaluate((next) => window.gallery.show(next), name);
      } else {
        await page.goto(`${url}/gallery.html?state=${name}&${settings}`);
        loaded = true;
      }
      await page.locator('.vv-root:not([data-words="pending"])').first().waitFor();
      await page.clock.runFor(SETTLE_MS);
      /* A screen that is a chunk of its own. */
      await page.locator('[data-waits]').waitFor({ state: 'detached' });
      await perform(page, shown);
      if (shown.waitMs) await page.clock.fastForward(shown.waitMs);
      await page.clock.runFor(SETTLE_MS);
      await page.waitForTimeout(shown.press ? 100 : 0);
      await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
    },
    close: () => context.close(),
  };
}

/** Brings the page where the state wants it: something typed, a button pressed. */
async function perform(page: Page, { typed, press }: GalleryState): Promise<void> {
  if (typed) await page.locator('.vv-field').fill(typed);
  switch (press) {
    case undefined:
      return;
    case 'past':
      return page.locator('.vv-past-open').first().click();
    case 'past-gone':
      return page.locator('.vv-past-open').last().click();
    case 'past-forget':
      return page.locator('.vv-past-open + .vv-button').first().click();
    case 'speak':
      return page.locator('.vv-mute').click();
    case 'end':
      return page.locator('.vv-end').click();
    case 'skip':
      return page.locator('.vv-asks-row .vv-button:visible').last().click();
    case 'ended':
      await page.locator('.vv-end').click();
      return page.locator('.vv-confirm .vv-button-danger').click();
    case 'menu':
      return page.locator('.vv-menu > button').click();
    case 'scroll':
      await page.locator('.vv-log').hover();
      return page.mouse.wheel(0, -300);
    case 'paste':
      await page.locator('.vv-tailor textarea').fill('Maya Lindqvist, data analyst in Bergen. '.repeat(4));
      return page.locator('.vv-tailor-body > .vv-tailor-row > .vv-button').last().click();
    case 'job':
      await page.locator('.vv-tailor input[type="url"]').fill('https://jobs.example/data-engineer');
      return page.locator('.vv-tailor [type="submit"]').click();
    case 'order':
      return page.locator('.vv-order > summary').click();
    case 'report':
      return page.locator('.vv-match > summary').click();
    case 'sides':
      return page.locator('.vv-tailor-tools [type="radio"]').last().check();
    case 'edit':
      return page.locator('.vv-proposal .vv-button').nth(3).click();
    case 'source':
      await page.locator('.vv-proposal .vv-button').first().click();
      return page.locator('.vv-original-sheet[aria-busy="false"]').waitFor();
    case 'original':
      // It may be open already.
      await page.locator('.vv-read').evaluate((read: HTMLDetailsElement) => {
        read.open = true;
      });
      await page.locator('.vv-read > .vv-button').click();
      // A page that cannot be had has no sheet.
      await page.locator('.vv-original > :is(p, [aria-busy="false"])').first().waitFor();
      return page.locator('.vv-read-head .vv-button').nth(1).click();
    case 'sign-in':
      return page.locator('.vv-account button').click();
    case 'sign-in-send':
    case 'sign-in-code':
      await page.locator('.vv-account button').click();
      await page.locator('.vv-account input').fill('maya.lindqvist@example.com');
      await page.locator('.vv-account [type="submit"]').click();
      if (press === 'sign-in-send') return;
      await page.locator('.vv-account-code').fill('1234 5678');
      return page.locator('.vv-account [type="submit"]').click();
    case 'table':
      return page.locator('.vv-apps-tools [type="radio"]').last().check();
    case 'move':
      await page.locator('.vv-apps select').first().selectOption('applied');
      return;
    case 'open':
      return page.locator('.vv-apps-open').first().click();
    case 'quote':
      return page.locator('.vv-quote .vv-link').nth(1).click();
    case 'speaker':
      return page.locator('.vv-speaker button').click();
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
