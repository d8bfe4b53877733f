import { readFile } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';

/**
 * A university's static pages with the script tag, under a policy that allows one foreign origin and nothing inline.
 *
 * Environment: `PORT` (0 takes a free one), `HOST`, `VIVAVOCE_API_URL`, `VIVAVOCE_PUBLISHABLE_KEY`.
 */
const apiUrl = required('VIVAVOCE_API_URL');
const publishableKey = required('VIVAVOCE_PUBLISHABLE_KEY');

const PAGES = {
  '/': 'index.html',
  '/resume': 'resume.html',
  '/applications': 'applications.html',
  '/two': 'two.html',
  '/removable': 'removable.html',
} as const;

const ASSETS = {
  '/portal.css': { file: 'portal.css', type: 'text/css; charset=utf-8' },
  '/removable.js': { file: 'removable.js', type: 'text/javascript; charset=utf-8' },
} as const;

/** The one page with a script of its own. */
const SCRIPTED = '/removable';

const app = new Hono();

app.use('*', async (c, next) => {
  await next();
  c.header('Content-Security-Policy', policy(c.req.path === SCRIPTED ? `'self' ${apiUrl}` : apiUrl));
  c.header('Cache-Control', 'no-store');
});

for (const [path, file] of Object.entries(PAGES)) {
  app.get(path, async (c) => c.html(await page(file, c.req.query('lang'))));
}

for (const [path, { file, type }] of Object.entries(ASSETS)) {
  app.get(path, async (c) => c.body(await readFile(publicFile(file), 'utf8'), 200, { 'Content-Type': type }));
}

app.get('/favicon.ico', (c) => c.body(null, 204));

const server = serve(
  { fetch: app.fetch, port: Number(process.env.PORT ?? 0), hostname: process.env.HOST ?? '127.0.0.1' },
  ({ port }) => {
    const url = `http://localhost:${port}`;
    if (process.send) process.send({ type: 'ready', url });
    else process.stdout.write(`${JSON.stringify({ listening: url })}\n`);
  },
);

const stop = () => {
  server.close();
  process.exit(0);
};
process.once('disconnect', stop);
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

function policy(scripts: string): string {
  return `default-src 'none'; script-src ${scripts}; frame-src ${apiUrl}; connect-src ${apiUrl}; style-src 'self'`;
}

/** A page with this deployment's address and key put in, and the language of the widget where somebody chose one. */
async function page(file: string, lang: string | undefined): Promise<string> {
  const source = await readFile(publicFile(file), 'utf8');
  return source
    .replaceAll('{{apiUrl}}', apiUrl)
    .replaceAll('{{publishableKey}}', publishableKey)
    .replaceAll(
      '{{lang}}',
      lang !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang) ? lang : 'en',
    );
}

function publicFile(file: string): URL {
  return new URL(`./public/${file}`, import.meta.url);
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value.replace(/\/+$/, '');
  process.stderr.write(`${name} is missing: see examples/university-portal/README.md.\n`);
  process.exit(1);
}
