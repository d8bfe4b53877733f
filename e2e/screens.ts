import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startStack } from '@vivavoce/dev';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { findFaults } from './support/axe.ts';
import { type ConsoleHost, firstTenant, openConsole, signIn } from './support/console.ts';
import { openablePaths } from './support/console-pages.ts';
import { addRecordOfEachPage } from './support/console-records.ts';
import { addDemoRecords } from './support/demo-records.ts';
import { Partner } from './support/partner.ts';

/**
 * Pictures of pages of the console, with what axe finds in each.
 *
 * `npm run screens -- overview interviews?tab=failed` opens them in the product that `npm start` runs, else in one of its own
 * with a few interviews in it: light and dark, desktop and phone. Without a name it opens every page that there is.
 * `--state empty|loading|error|offline` shows them so, `--rtl` from right to left. Prints the folder.
 */
const LOOKS = [
  { name: 'light-desktop', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark-desktop', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'light-phone', colorScheme: 'light', viewport: { width: 390, height: 780 } },
  { name: 'dark-phone', colorScheme: 'dark', viewport: { width: 390, height: 780 } },
] as const;

const STATES = ['full', 'empty', 'loading', 'error', 'offline'] as const;
type State = (typeof STATES)[number];

/** What the shell around a page asks is always answered. */
const OF_THE_SHELL = /account\.self|members\.self/;
const SHOWN_AFTER_MS = 1_200;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { state: { type: 'string', default: 'full' }, rtl: { type: 'boolean', default: false } },
});
const state = STATES.find((known) => known === values.state);
if (!state) {
  process.stderr.write(`--state is one of ${STATES.join(', ')}.\n`);
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'vivavoce-screens-'));
const product = await openProduct();
let faults = 0;
try {
  const takeBack = positionals.length === 0 ? await addRecords(product) : async () => {};
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  // What is the same in every look is seen in two that differ in everything.
  const looks = state === 'full' && !values.rtl ? LOOKS : LOOKS.filter((_, index) => index % 3 === 0);
  for (const { name, ...look } of looks) {
    const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
    await signIn(context, product);
    for (const path of positionals.length > 0 ? positionals : await everyPath(context)) {
      faults += await take(context, { path, look: name, state });
    }
    await context.close();
  }
  await browser.close();
  await takeBack();
} finally {
  await product.stop();
}
process.stdout.write(`${folder}\n`);
process.exit(faults > 0 ? 1 : 0);

async function everyPath(context: BrowserContext): Promise<string[]> {
  const { id: tenantId } = await firstTenant(context, product.apiUrl);
  return openablePaths(context, { apiUrl: product.apiUrl, tenantId, mode: 'test' });
}

interface Shot {
  path: string;
  look: string;
  state: State;
}

/** Answers how many faults axe found. */
async function take(context: BrowserContext, { path, look, state }: Shot): Promise<number> {
  const page = await openIn(context, path, state);
  const says = (text: string) => process.stdout.write(`${look} ${path}: ${text}\n`);
  page.on('pageerror', ({ message }) => says(message));
  if (values.rtl) await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await page.screenshot({
    path: join(folder, `${path.replaceAll(/\W+/g, '-')}-${look}.png`),
    fullPage: true,
  });
  const found = await findFaults(page);
  for (const fault of found) says(fault.slice(0, 400));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) says(`${wide} px wider than the screen`);
  await context.setOffline(false);
  await page.close();
  return found.length + (wide > 0 ? 1 : 0);
}

async function openIn(context: BrowserContext, path: string, state: State): Promise<Page> {
  switch (state) {
    case 'full':
      return openConsole(context, product, path);
    case 'empty':
      return openConsole(context, product, path.replace(/\/.*_.*$/, ''), { mode: 'live' });
    case 'offline': {
      const page = await openConsole(context, product, path);
      await context.setOffline(true);
      await page.getByText('You are offline').first().waitFor();
      return page;
    }
    case 'loading':
    case 'error': {
      const { slug } = await firstTenant(context, product.apiUrl);
      const page = await context.newPage();
      await page.route('**/console/trpc/**', async (route) => {
        if (OF_THE_SHELL.test(route.request().url())) return route.continue();
        if (state === 'error') return route.fulfill({ status: 500, json: [] });
        // Never answered.
      });
      await page.goto(`${product.apiUrl}/console/${slug}/test/${path}`);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      if (state === 'error')
        await page
          .getByRole('alert')
          .first()
          .waitFor({ timeout: 10_000 })
          .catch(() => {});
      else await page.waitForTimeout(SHOWN_AFTER_MS);
      return page;
    }
  }
}

interface Host extends ConsoleHost {
  standInsUrl: string;
  keys: { test: { secret: string } };
}

async function addRecords({ apiUrl, standInsUrl, keys }: Host): Promise<() => Promise<void>> {
  const partner = new Partner({ apiUrl, standInsUrl, secretKey: keys.test.secret });
  return addRecordOfEachPage(partner, { template: 'graduate-practice' });
}

/** What `npm start` runs, or one that ends with this program. */
async function openProduct(): Promise<Host & { stop(): Promise<void> }> {
  const running = join(import.meta.dirname, '..', '.vivavoce', 'dev.json');
  if (existsSync(running)) {
    return { ...(JSON.parse(readFileSync(running, 'utf8')) as Host), stop: async () => {} };
  }
  const stack = await startStack({ examples: false, models: 'none', workers: 1 });
  await addDemoRecords(stack);
  return stack;
}
