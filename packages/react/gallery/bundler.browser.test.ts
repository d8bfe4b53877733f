import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';

const README = fileURLToPath(new URL('../../../README.md', import.meta.url));
/* Inside the package, so that the snippet finds its imports as a page that installed them does. */
const BESIDE = fileURLToPath(new URL('../.bundle-', import.meta.url));
const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** A page without a style of its own, and so without `color-scheme`. */
const PAGE =
  '<!doctype html><html lang="en"><title>Bare</title><div id="root"></div><script type="module" src="/main.tsx"></script>';
const MAIN =
  "import { createRoot } from 'react-dom/client';\nimport { Interview } from './snippet.tsx';\ncreateRoot(document.querySelector('#root')!).render(<Interview />);\n";

describe('the React snippet of the README, built by Vite as it comes, on a bare page', () => {
  let folder: string;
  let browser: Browser;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    folder = await mkdtemp(BESIDE);
    const [, snippet = ''] = /```tsx\n(import [\s\S]*?)```/.exec(await readFile(README, 'utf8')) ?? [];
    expect(snippet).toContain("import '@vivavoce/react/styles.css';");
    await Promise.all([
      writeFile(join(folder, 'index.html'), PAGE),
      writeFile(join(folder, 'main.tsx'), MAIN),
      writeFile(join(folder, 'snippet.tsx'), snippet),
    ]);
    await build({ root: folder, configFile: false, logLevel: 'error' });
    const built = join(folder, 'dist');
    server = createServer((request, response) => {
      const path = normalize(new URL(request.url ?? '/', 'http://page').pathname);
      readFile(join(built, path === '/' ? 'index.html' : path)).then(
        (body) => response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/html' }).end(body),
        () => response.writeHead(404).end(),
      );
    });
    server.listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    browser = await launchBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each([
    ['light', 'rgb(255, 255, 255)', 'rgb(20, 33, 43)', 'rgb(15, 118, 110)'],
    ['dark', 'rgb(255, 255, 255)', 'rgb(20, 33, 43)', 'rgb(15, 118, 110)'],
  ] as const)(
    'has the colours of a page that is not dark, where the system is %s',
    async (colorScheme, ground, text, accent) => {
      const page = await browser.newPage({ colorScheme });
      await page.goto(url);
      /* The page has no backend: the widget says so, with its one button. */
      await page.locator('.vv-button-primary').waitFor();
      const widget = page.locator('.vv-widget');
      const colors = await widget.evaluate((element) => {
        const button = element.querySelector('.vv-button-primary') ?? element;
        return [
          getComputedStyle(element).backgroundColor,
          getComputedStyle(element).color,
          getComputedStyle(button).backgroundColor,
          getComputedStyle(element).borderTopColor,
        ];
      });
      expect(colors).toEqual([ground, text, accent, 'rgb(223, 228, 231)']);
      await page.close();
    },
  );

  it('has the dark colours on a page that is dark', async () => {
    const page = await browser.newPage();
    await page.goto(url);
    await page.locator('.vv-button-primary').waitFor();
    await page.evaluate(() => {
      document.documentElement.style.colorScheme = 'dark';
    });
    const ground = () =>
      page.locator('.vv-widget').evaluate((element) => getComputedStyle(element).backgroundColor);
    await expect.poll(ground).toBe('rgb(16, 22, 25)');
    await page.close();
  });
});
