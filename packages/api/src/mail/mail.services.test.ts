import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AppContext, CoreContext } from '../context.ts';
import type { Stop } from '../queue/queue.ts';
import { changeRecords } from '../tasks/change.ts';
import { startTaskWorker } from '../tasks/worker.ts';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { eventually } from '../testing/candidate.ts';
import { listKeptMails } from './kept.ts';
import { createPost } from './post.ts';
import { sendMail } from './send.ts';

const data = { tenant: 'Northwind', inviter: 'Kim', role: 'reviewer', url: 'https://x.example/i', days: 7 };

let api: TestApi;
let folder: string;
let stopWorker: Stop;
/** Lets the mails of a test out by another way. */
let post: AppContext['post'];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vivavoce-mail-'));
  api = await startTestApi({ environment: { MAIL_DIR: folder } });
  post = api.context.post;
  const worker: CoreContext = { ...api.context, post: (mail) => post(mail) };
  stopWorker = await startTaskWorker(worker);
}, 60_000);
afterAll(async () => {
  await stopWorker?.();
  await api?.stop();
  await rm(folder, { recursive: true, force: true });
});

function send(to: string, more: object = {}): Promise<string> {
  const { id: tenantId } = api.tenant;
  return changeRecords(api.context, { tenantId, mode: 'test' }, (change) =>
    sendMail(change, { tenantId, mode: 'test', to, template: 'invitation', data, ...more }),
  );
}

async function waiting(): Promise<number> {
  return api.owner.withTenant({ tenantId: api.tenant.id, mode: 'any' }, (records) => records.mail.count());
}

describe('a mail', () => {
  it('goes into a folder in development, where a developer reads it, and is forgotten', async () => {
    const id = await send('kim@example.com');
    await eventually(async () => (await listKeptMails(folder)).length === 1);
    await eventually(async () => (await waiting()) === 0);
    const page = await api.call('GET', '/console/mail');
    expect(page.body).toContain('Kim invites you to Northwind');
    expect(page.body).toContain('kim@example.com');
    const shown = await api.call('GET', `/console/mail/${id}`);
    expect(shown.body).toContain('Accept the invitation');
    expect((await api.call('GET', '/console/mail/eml_nothing')).status).toBe(404);
  });

  it('is not sent where what caused it was taken back', async () => {
    const { id: tenantId } = api.tenant;
    const failing = changeRecords(api.context, { tenantId, mode: 'test' }, async (change) => {
      await sendMail(change, { tenantId, mode: 'test', to: 'a@example.com', template: 'invitation', data });
      throw new Error('taken back');
    });
    await expect(failing).rejects.toThrow('taken back');
    expect(await waiting()).toBe(0);
  });

  it('goes to a mail server, which can tell a second one of it, and waits for one that is away', async () => {
    const taken: string[] = [];
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => void text(stream).then((mail) => done(null, void taken.push(mail))),
    });
    const probe = createServer();
    const port = await new Promise<number>((resolve) => {
      probe.listen(0, '127.0.0.1', () => resolve((probe.address() as { port: number }).port));
    });
    await new Promise((resolve) => probe.close(resolve));
    const { environment } = api.context;
    post = createPost({
      ...environment,
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'Vivavoce <no-reply@viva.example>',
    });
    const id = await send('sam@example.com', {
      sender: { name: 'Northwind', replyTo: 'jobs@northwind.example' },
      unsubscribeUrl: 'https://x.example/off',
    });
    await eventually(async () => {
      const rows = await api.owner.withTenant({ tenantId: api.tenant.id, mode: 'any' }, (records) =>
        records.outbox.findMany({ where: { name: 'send-mail' }, select: { failures: true } }),
      );
      return rows.some(({ failures }) => failures > 0);
    });
    await new Promise<void>((resolve) => {
      server.listen(port, '127.0.0.1', () => resolve());
    });
    await eventually(async () => taken.length > 0);
    await eventually(async () => (await waiting()) === 0);
    expect(taken[0]).toContain(`Message-ID: <${id}@viva.example>`);
    expect(taken[0]).toContain('From: Northwind <no-reply@viva.example>');
    expect(taken[0]).toContain('Reply-To: jobs@northwind.example');
    expect(taken[0]).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    await new Promise<void>((resolve) => server.close(() => resolve()));
    post = api.context.post;
  });
});
