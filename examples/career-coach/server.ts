import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { createCoach } from './coach.ts';

/**
 * The site's own backend: it alone holds the secret key. It creates interviews, hands the page the token of one, and reads
 * results; the page talks to Vivavoce with that token only.
 *
 * Environment: `PORT` (0 takes a free one), `HOST`, `VIVAVOCE_API_URL`, `VIVAVOCE_SECRET_KEY`.
 */
const apiUrl = required('VIVAVOCE_API_URL');
const coach = createCoach({ apiUrl, secretKey: required('VIVAVOCE_SECRET_KEY') });

/** A real site has accounts; this one has a single member. */
const MEMBER = { id: 'member-1', name: 'Priya' };

const app = new Hono();

app.get('/api/config', (c) => c.json({ apiUrl, memberName: MEMBER.name }));

app.get('/api/interviews', async (c) => c.json(await coach.interviews()));

app.get('/api/results', async (c) => c.json(await coach.results(MEMBER.id)));

app.post('/api/interviews/:template/session', async (c) => {
  const started = await coach.start({
    template: c.req.param('template'),
    member: MEMBER,
    idempotencyKey: c.req.header('Idempotency-Key') ?? randomUUID(),
  });
  return c.json(started, 201);
});

app.post('/api/sessions/:id/token', async (c) => c.json(await coach.token(c.req.param('id'), MEMBER.id)));

app.post('/api/sessions/:id/result', async (c) =>
  c.json(await coach.resultRight(c.req.param('id'), MEMBER.id)),
);

app.post('/api/candidate-token', async (c) => c.json({ token: await coach.candidateToken(MEMBER) }));

// A job as employers publish them: what matters stands in JSON-LD, and that is not quite JSON.
app.get('/jobs/data-engineer', (c) =>
  c.html(readFile(new URL('./jobs/data-engineer.html', import.meta.url), 'utf8')),
);

app.onError((error, c) => {
  const { status, code, requestId } = coach.failure(error);
  return c.json({ code, requestId }, status);
});

app.use('*', async (c, next) => {
  await next();
  c.header(
    'Content-Security-Policy',
    `default-src 'self'; connect-src 'self' ${apiUrl} ws: wss:; script-src 'self' ${apiUrl}; frame-ancestors 'none'`,
  );
});
app.get('/favicon.ico', (c) => c.body(null, 204));

const files = { root: new URL('./dist', import.meta.url).pathname };
app.use('*', serveStatic(files));
app.get('*', serveStatic({ ...files, path: 'index.html' }));

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

function required(name: string): string {
  const value = process.env[name];
  if (value) return value.replace(/\/+$/, '');
  process.stderr.write(`${name} is missing: see examples/career-coach/README.md.\n`);
  process.exit(1);
}
