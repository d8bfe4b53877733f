import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack } from '@vivavoce/dev';
import { type BrowserContext, chromium } from 'playwright-core';
import { findFaults } from './support/axe.ts';
import { type ConsoleHost, openConsole, signIn } from './support/console.ts';
import { addDemoRecords } from './support/demo-records.ts';

/**
 * Pictures of pages of the console: light and dark, desktop and phone, with what axe finds in each.
 *
 * `npm run screens -- overview interviews?tab=failed` opens them in the product that `npm start` runs, else in one of its own
 * with a few interviews in it. Prints the folder.
 */
const LOOKS = [
  { name: 'light-desktop', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark-desktop', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'light-phone', colorScheme: 'light', viewport: { width: 390, height: 780 } },
  { name: 'dark-phone', colorScheme: 'dark', viewport: { width: 390, height: 780 } },
] as const;

const paths = process.argv.slice(2);
if (paths.length === 0) {
  process.stderr.write('Name the pages: npm run screens -- overview interviews?tab=failed\n');
  process.exit(2);
}

const folder = await mkdtemp(join(tmpdir(), 'vivavoce-screens-'));
const product = await openProduct();
let faults = 0;
try {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  for (const { name, ...look } of LOOKS) {
    const context = await browser.newContext({ ...look, reducedMotion: 'reduce' });
    await signIn(context, product);
    for (const path of paths) faults += await take(context, path, name);
    await context.close();
  }
  await browser.close();
} finally {
  await product.stop();
}
process.stdout.write(`${folder}\n`);
process.exit(faults > 0 ? 1 : 0);

/** Answers how many faults axe found. */
async function take(context: BrowserContext, path: string, look: string): Promise<number> {
  const page = await openConsole(context, product, path);
  page.on('pageerror', (error) => process.stdout.write(`${look} ${path}: ${error.message}\n`));
  await page.screenshot({
    path: join(folder, `${path.replaceAll(/\W+/g, '-')}-${look}.png`),
    fullPage: true,
  });
  const found = await findFaults(page);
  for (const fault of found) process.stdout.write(`${look} ${path}: ${fault.slice(0, 400)}\n`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (wide > 0) process.stdout.write(`${look} ${path}: ${wide} px wider than the screen\n`);
  await page.close();
  return found.length + (wide > 0 ? 1 : 0);
}

/** What `npm start` runs, or one that ends with this program. */
async function openProduct(): Promise<ConsoleHost & { stop(): Promise<void> }> {
  const running = join(import.meta.dirname, '..', '.vivavoce', 'dev.json');
  if (existsSync(running)) {
    return { ...(JSON.parse(readFileSync(running, 'utf8')) as ConsoleHost), stop: async () => {} };
  }
  const stack = await startStack({ examples: false, models: 'none', workers: 1 });
  await addDemoRecords(stack);
  return stack;
}
