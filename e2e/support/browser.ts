import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterEach } from 'vitest';
import { installCandidate } from './candidate.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

export interface Browser {
  context: BrowserContext;
  close(): Promise<void>;
}

export interface BrowserOptions {
  /** @defaultValue 1000 × 800 */
  viewport?: { width: number; height: number };
  /** Browsers play no sound before a gesture; `true` keeps that rule. @defaultValue false */
  blockAutoplay?: boolean;
  /** `false`: the real `getUserMedia` stays, with Chromium's own fake device behind it. @defaultValue true */
  candidate?: boolean;
  colorScheme?: 'light' | 'dark';
  /** BCP 47. @defaultValue the machine's */
  locale?: string;
  /** More command-line flags. */
  flags?: string[];
}

/** Opens browsers for the tests of one file; whatever a test opened is closed after it. */
export function useBrowsers(): (options?: BrowserOptions) => Promise<Browser> {
  const browsers: Browser[] = [];
  afterEach(async () => {
    await Promise.all(browsers.splice(0).map((browser) => browser.close()));
  });
  return async (options) => {
    const browser = await openBrowser(options);
    browsers.push(browser);
    return browser;
  };
}

/** A fresh Chromium with a profile of its own and the candidate's microphone. */
async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'vivavoce-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    viewport: options.viewport ?? { width: 1000, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    ...(options.locale ? { locale: options.locale } : {}),
    permissions: ['microphone'],
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--autoplay-policy=${options.blockAutoplay ? 'document-user-activation-required' : 'no-user-gesture-required'}`,
      ...(options.flags ?? []),
    ],
  });
  if (options.candidate !== false) await context.addInitScript(installCandidate);
  return {
    context,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
