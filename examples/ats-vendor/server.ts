import { serve } from '@hono/node-server';
import { createServerClient, VivavoceError } from '@vivavoce/sdk/server';
import { Hono } from 'hono';
import { csrf } from 'hono/csrf';
import { Applicants } from './applicants.ts';
import { applicantList, applicantPage } from './pages.ts';
import { createHook, endpointSecret } from './webhooks.ts';

/**
 * An applicant tracking system that lets Vivavoce interview: it invites, follows by webhook, shows transcript and evaluation, and
 * erases. Everything it knows of an interview comes through `@vivavoce/sdk/server`.
 *
 * Environment: `VIVAVOCE_API_URL`, `VIVAVOCE_SECRET_KEY`, `PORT`, `HOST`, `PUBLIC_URL` (where Vivavoce reaches this server).
 */
const vivavoce = createServerClient({
  apiUrl: required('VIVAVOCE_API_URL'),
  secretKey: required('VIVAVOCE_SECRET_KEY'),
});
const port = Number(process.env.PORT ?? 4160);
const publicUrl = (process.env.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, '');
const applicants = new Applicants(vivavoce);
const hook = createHook({
  secret: await endpointSecret(vivavoce, `${publicUrl}/hooks/vivavoce`),
  onEvent: async ({ subject }) => {
    if (subject.type !== 'session') return;
    try {
      await applicants.refresh(subject.id);
    } catch (error) {
      // Erased since: there is nothing left to know.
      if (!(error instanceof VivavoceError && error.code === 'not_found')) throw error;
    }
  },
});

const app = new Hono();
app.use(csrf());

app.get('/', async (c) => c.html(applicantList(applicants.list(), (await vivavoce.listTemplates()).data)));

app.post('/applicants', async (c) => {
  const form = await c.req.parseBody();
  const { id } = await applicants.invite({
    name: String(form.name ?? ''),
    email: String(form.email ?? ''),
    template: String(form.template ?? ''),
  });
  return c.redirect(`/applicants/${id}`, 303);
});

app.get('/applicants/:id', (c) => {
  const applicant = applicants.find(c.req.param('id'));
  return applicant ? c.html(applicantPage(applicant)) : c.notFound();
});

app.post('/applicants/:id/erase', async (c) => {
  await applicants.erase(c.req.param('id'));
  return c.redirect(`/applicants/${c.req.param('id')}`, 303);
});

app.post('/hooks/vivavoce', (c) => hook(c.req.raw));

app.onError((error, c) => {
  if (!(error instanceof VivavoceError)) {
    process.stderr.write(`${error.stack}\n`);
    return c.text('Something went wrong.', 500);
  }
  return c.text(`${error.message} ${error.fix} (${error.code}, ${error.requestId})`, 502);
});

const server = serve({ fetch: app.fetch, port, hostname: process.env.HOST ?? '127.0.0.1' }, () => {
  process.stdout.write(`${JSON.stringify({ listening: publicUrl })}\n`);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    server.close();
    process.exit(0);
  });
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  process.stderr.write(`${name} is missing: see examples/ats-vendor/README.md.\n`);
  process.exit(1);
}
