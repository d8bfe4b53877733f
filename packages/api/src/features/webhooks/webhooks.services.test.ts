import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { newId } from '@vivavoce/contract/ids';
import { freePort } from '@vivavoce/dev';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Stop } from '../../queue/queue.ts';
import { startTaskWorker } from '../../tasks/worker.ts';
import { startTestApi, type TestApi } from '../../testing/api.ts';
import { FAILING_FOR_MS, makeAttempt } from './attempt.ts';
import { claimDue } from './claim.ts';
import { recordAttempts } from './record.ts';

interface Received {
  path: string;
  headers: Record<string, string>;
  body: string;
  at: number;
}

let api: TestApi;
let stopWorker: Stop;
let partner: Server;
let origin: string;
const received: Received[] = [];
let hanging = 0;
let mostHanging = 0;
/** What a path is answered with; 204 where nothing is said. */
const answers = new Map<
  string,
  { status: number; headers?: Record<string, string>; body?: string; hang?: boolean }
>();

beforeAll(async () => {
  partner = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => {
      body += part.toString('utf8');
    });
    request.on('end', () => {
      const path = request.url ?? '';
      received.push({
        path,
        headers: request.headers as Record<string, string>,
        body,
        at: performance.now(),
      });
      const { status, headers, body: text, hang } = answers.get(path) ?? { status: 204 };
      if (!hang) response.writeHead(status, headers).end(text);
      else {
        hanging += 1;
        mostHanging = Math.max(mostHanging, hanging);
        response.on('close', () => {
          hanging -= 1;
        });
      }
    });
  });
  const port = await freePort();
  await new Promise<void>((resolve) => partner.listen(port, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(partner.address() as AddressInfo).port}`;
  api = await startTestApi({ environment: { OUTBOUND_ALLOW_ORIGINS: origin } });
  stopWorker = await startTaskWorker(api.context);
}, 60_000);

afterAll(async () => {
  partner.closeAllConnections();
  await stopWorker();
  await api.stop();
  await new Promise((resolve) => partner.close(resolve));
});

const secretKey = () => api.tenant.keys.test.secret;
const call = (method: string, path: string, body?: unknown, headers?: Record<string, string>) =>
  api.call(method, path, {
    as: secretKey(),
    ...(body === undefined ? {} : { body }),
    ...(headers ? { headers } : {}),
  });
const at = (path: string) => received.filter((each) => each.path === path);
const typesAt = (path: string) => at(path).map(({ body }) => (JSON.parse(body) as { type: string }).type);

async function endpointAt(path: string, more: Record<string, unknown> = {}) {
  const { status, body } = await call('POST', '/v1/webhook-endpoints', { url: `${origin}${path}`, ...more });
  expect(status).toBe(201);
  return body as { id: string; secret: string };
}

async function newSession(): Promise<string> {
  const { body } = await call('POST', '/v1/sessions', { template: 'graduate-practice' });
  return (body as { session: { id: string } }).session.id;
}

async function deliveriesOf(id: string) {
  const { body } = await call('GET', `/v1/webhook-endpoints/${id}/deliveries`);
  return body.data as {
    id: string;
    status: string;
    attempts: number;
    eventType: string;
    nextAttemptAt: string | null;
  }[];
}

afterEach(async () => {
  const { body } = await call('GET', '/v1/webhook-endpoints?limit=100');
  for (const { id } of body.data as { id: string }[]) await call('DELETE', `/v1/webhook-endpoints/${id}`);
  received.length = 0;
  answers.clear();
});

describe('a webhook', () => {
  it('tells of a session as it happens, signed, thin and in the order of its sequence', async () => {
    const { secret } = await endpointAt('/all');
    const sessionId = await newSession();
    await call('POST', `/v1/sessions/${sessionId}/end`);
    await expect.poll(() => at('/all').length, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
    const verifier = new Webhook(secret);
    for (const { headers, body } of at('/all')) {
      const event = verifier.verify(body, headers) as Record<string, unknown>;
      expect(event).toMatchObject({ mode: 'test', subject: { type: 'session', id: sessionId } });
      expect(event.id).toBe(headers['webhook-id']);
      expect(Object.keys(event).sort()).toEqual([
        'data',
        'id',
        'mode',
        'sequence',
        'subject',
        'timestamp',
        'type',
      ]);
    }
    const events = at('/all').map(({ body }) => JSON.parse(body) as { sequence: number; type: string });
    events.sort((a, b) => a.sequence - b.sequence);
    expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, index) => index + 1));
    expect(events[0]?.type).toBe('session.created');
  });

  it('sends the types that were asked for, of its own mode and tenant', async () => {
    await endpointAt('/some', { events: ['session.abandoned'] });
    await endpointAt('/all');
    const sessionId = await newSession();
    await api.call('POST', '/v1/sessions', {
      as: api.tenant.keys.live.secret,
      body: { template: 'graduate-practice' },
    });
    await call('POST', `/v1/sessions/${sessionId}/end`);
    await expect.poll(() => at('/all').length, { timeout: 10_000 }).toBeGreaterThanOrEqual(2);
    const subjects = new Set(
      at('/all').map(({ body }) => (JSON.parse(body) as { subject: { id: string } }).subject.id),
    );
    expect([...subjects]).toEqual([sessionId]);
    expect(typesAt('/some').filter((type) => type !== 'session.abandoned')).toEqual([]);
  });

  it('is tried again where it fails, says why, and keeps its id', async () => {
    answers.set('/flaky', { status: 503, headers: { 'retry-after': '1' }, body: 'busy\0now' });
    const { id } = await endpointAt('/flaky', { events: ['session.created'] });
    await newSession();
    await expect.poll(() => at('/flaky').length, { timeout: 10_000 }).toBe(1);
    await expect
      .poll(async () => (await deliveriesOf(id))[0], { timeout: 5_000 })
      .toMatchObject({ status: 'pending', attempts: 1 });
    expect((await call('GET', `/v1/webhook-endpoints/${id}`)).body.failingSince).not.toBeNull();
    answers.delete('/flaky');
    await expect.poll(() => at('/flaky').length, { timeout: 20_000 }).toBe(2);
    const [first, second] = at('/flaky');
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(3_500);
    await expect.poll(async () => (await deliveriesOf(id))[0]?.status).toBe('delivered');
    const [delivery] = await deliveriesOf(id);
    const { body } = await call('GET', `/v1/deliveries/${delivery?.id}`);
    expect(body.log).toMatchObject([
      { number: 1, status: 503, failure: 'status', response: 'busy\uFFFDnow' },
      { number: 2, status: 204, failure: null, response: null },
    ]);
    expect(body.body).toBe(first?.body);
    expect(JSON.stringify(body.log)).not.toContain('v1,');
    expect((await call('GET', `/v1/webhook-endpoints/${id}`)).body.failingSince).toBeNull();
  });

  it.each([
    ['a redirect', { status: 302, headers: { location: '/elsewhere' } }, 'redirect'],
    ['a refusal', { status: 400 }, 'status'],
  ])('takes %s for a failure and follows nothing', async (_, answer, failure) => {
    answers.set('/odd', answer);
    const { id } = await endpointAt('/odd', { events: ['session.created'] });
    await newSession();
    await expect.poll(async () => (await deliveriesOf(id))[0]?.attempts, { timeout: 10_000 }).toBe(1);
    const [delivery] = await deliveriesOf(id);
    expect((await call('GET', `/v1/deliveries/${delivery?.id}`)).body.log).toMatchObject([{ failure }]);
    expect(at('/elsewhere')).toEqual([]);
  });

  it('is wanted no more where the endpoint answers 410, and after a day without one success', async () => {
    answers.set('/gone', { status: 410 });
    const gone = await endpointAt('/gone', { events: ['session.created'] });
    answers.set('/dead', { status: 500 });
    const dead = await endpointAt('/dead', { events: ['session.created'] });
    const { id: tenantId } = api.tenant;
    await newSession();
    await expect
      .poll(async () => (await call('GET', `/v1/webhook-endpoints/${gone.id}`)).body, { timeout: 10_000 })
      .toMatchObject({ enabled: false, disabledReason: 'gone' });
    await expect.poll(async () => (await deliveriesOf(dead.id))[0]?.attempts, { timeout: 10_000 }).toBe(1);
    // A day later, at the last attempt; another delivery waits.
    const [delivery] = await deliveriesOf(dead.id);
    const dayAgo = new Date(Date.now() - FAILING_FOR_MS - 1_000);
    const mark = (probeAt: Date) =>
      api.context.database.withTenant({ tenantId, mode: 'test' }, async (records) => {
        await records.webhookEndpoint.updateMany({
          where: { tenantId, id: dead.id },
          data: { failingSince: dayAgo, probeAt },
        });
        await records.delivery.updateMany({
          where: { tenantId, id: delivery?.id ?? '' },
          data: { attempts: 9, dueAt: dayAgo },
        });
      });
    await mark(new Date(Date.now() + 3_600_000));
    await newSession();
    await mark(new Date());
    await expect
      .poll(async () => (await call('GET', `/v1/webhook-endpoints/${dead.id}`)).body, { timeout: 10_000 })
      .toMatchObject({ enabled: false, disabledReason: 'failing' });
    expect(await deliveriesOf(dead.id)).toMatchObject([
      { status: 'failed', attempts: 0, nextAttemptAt: null },
      { status: 'failed', attempts: 10, nextAttemptAt: null },
    ]);
    // Told nothing meanwhile; enabled again it counts as well.
    const enabled = await call('PATCH', `/v1/webhook-endpoints/${dead.id}`, { enabled: true });
    expect(enabled.body).toMatchObject({ enabled: true, disabledReason: null, failingSince: null });
  });

  it('of a disabled endpoint is written down as failed, and sent when it is replayed', async () => {
    const { id } = await endpointAt('/off', { events: ['session.created'] });
    await call('PATCH', `/v1/webhook-endpoints/${id}`, { enabled: false });
    const from = new Date().toISOString();
    await newSession();
    expect(await deliveriesOf(id)).toMatchObject([
      { status: 'failed', attempts: 0, eventType: 'session.created', nextAttemptAt: null },
    ]);
    await call('PATCH', `/v1/webhook-endpoints/${id}`, { enabled: true });
    const to = new Date().toISOString();
    const replay = await call('POST', `/v1/webhook-endpoints/${id}/replay`, { from, to, status: 'failed' });
    expect(replay.body).toMatchObject({ replayed: 1 });
    await expect.poll(() => typesAt('/off'), { timeout: 10_000 }).toEqual(['session.created']);
  });

  it('is taken by one worker, and where that one dies by another', async () => {
    await stopWorker();
    const { id: tenantId } = api.tenant;
    const scope = { tenantId, mode: 'test' as const };
    const { id } = await endpointAt('/taken', { events: ['session.created'] });
    await newSession();
    const claim = () =>
      api.context.database.withTenant(scope, (records) =>
        claimDue(records, tenantId, [{ endpointId: id, most: 10 }]),
      );
    const claims = await Promise.all([claim(), claim(), claim()]);
    expect(claims.flat()).toHaveLength(1);
    expect(await claim()).toEqual([]);
    // The worker died with it, half a minute ago.
    await api.context.database.withTenant(scope, (records) =>
      records.delivery.updateMany({ where: { tenantId, endpointId: id }, data: { dueAt: new Date() } }),
    );
    stopWorker = await startTaskWorker(api.context);
    await expect
      .poll(() => deliveriesOf(id), { timeout: 10_000 })
      .toMatchObject([{ status: 'delivered', attempts: 1 }]);
    expect(at('/taken')).toHaveLength(1);
  });

  it('counts one attempt once, also where two workers make it', async () => {
    await stopWorker();
    try {
      const { id: tenantId } = api.tenant;
      const scope = { tenantId, mode: 'test' as const };
      const { id } = await endpointAt('/twice', { events: ['session.created'] });
      await newSession();
      const [claimed] = await api.context.database.withTenant(scope, (records) =>
        claimDue(records, tenantId, [{ endpointId: id, most: 1 }]),
      );
      if (!claimed) return expect.fail('nothing is due');
      const attempts = await Promise.all(
        [1, 2, 3].map(() => makeAttempt(api.context, claimed, new AbortController().signal)),
      );
      const [first, ...others] = attempts;
      await recordAttempts(api.context, scope, others);
      if (first) await recordAttempts(api.context, scope, [first]);
      const { body } = await call('GET', `/v1/deliveries/${claimed.id}`);
      expect(body).toMatchObject({ status: 'delivered', attempts: 1 });
      expect(body.log).toHaveLength(1);
      expect(at('/twice')).toHaveLength(3);
      expect(new Set(at('/twice').map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    } finally {
      stopWorker = await startTaskWorker(api.context);
    }
  });

  it('waits while its endpoint keeps failing, as one of them tries it, and comes once that one succeeds', async () => {
    answers.set('/dead', { status: 500 });
    const { id: tenantId } = api.tenant;
    const scope = { tenantId, mode: 'test' as const };
    const dead = await endpointAt('/dead', { events: ['session.created'] });
    const mark = (data: { failingSince?: Date; probeAt: Date }) =>
      api.context.database.withTenant(scope, (records) =>
        records.webhookEndpoint.updateMany({ where: { tenantId, id: dead.id }, data }),
      );
    await mark({ failingSince: new Date(Date.now() - 3_600_000), probeAt: new Date() });
    await endpointAt('/quick', { events: ['session.created'] });
    for (let index = 0; index < 6; index += 1) await newSession();
    await expect.poll(() => at('/quick').length, { timeout: 10_000 }).toBe(6);
    await expect
      .poll(async () => (await deliveriesOf(dead.id)).map(({ attempts }) => attempts).sort())
      .toEqual([0, 0, 0, 0, 0, 1]);
    expect(at('/dead')).toHaveLength(1);
    answers.delete('/dead');
    await mark({ probeAt: new Date() });
    await expect
      .poll(async () => (await deliveriesOf(dead.id)).filter(({ status }) => status === 'delivered').length, {
        timeout: 20_000,
      })
      .toBe(6);
    expect((await call('GET', `/v1/webhook-endpoints/${dead.id}`)).body.failingSince).toBeNull();
  });

  it('says why where the secret of its endpoint cannot be read', async () => {
    const { id: tenantId } = api.tenant;
    const scope = { tenantId, mode: 'test' as const };
    const { id } = await endpointAt('/sealed', { events: ['session.created'] });
    await api.context.database.withTenant(scope, (records) =>
      records.webhookEndpoint.updateMany({ where: { tenantId, id }, data: { secret: 'of another key' } }),
    );
    await newSession();
    await expect.poll(async () => (await deliveriesOf(id))[0]?.attempts, { timeout: 10_000 }).toBe(1);
    const [delivery] = await deliveriesOf(id);
    const { body } = await call('GET', `/v1/deliveries/${delivery?.id}`);
    expect(body.log).toMatchObject([{ status: null, failure: 'secret' }]);
    expect(at('/sealed')).toEqual([]);
  });

  it('is not held up by an endpoint that never answers', async () => {
    answers.set('/silent', { status: 204, hang: true });
    await endpointAt('/silent', { events: ['session.created'] });
    await endpointAt('/quick', { events: ['session.created'] });
    for (let index = 0; index < 24; index += 1) await newSession();
    await expect.poll(() => at('/quick').length, { timeout: 20_000 }).toBe(24);
    expect(mostHanging).toBeLessThanOrEqual(4);
    partner.closeAllConnections();
  });
});

describe('an endpoint', () => {
  it('shows its secret once, and signs with two during a rotation', async () => {
    const { id, secret } = await endpointAt('/turn');
    expect((await call('GET', `/v1/webhook-endpoints/${id}`)).body).not.toHaveProperty('secret');
    const rotated = await call('POST', `/v1/webhook-endpoints/${id}/secret`, {});
    expect(rotated.body.previousSecretEndsAt).not.toBeNull();
    await call('POST', `/v1/webhook-endpoints/${id}/test`);
    await expect.poll(() => at('/turn').length, { timeout: 10_000 }).toBe(1);
    const [{ body, headers } = { body: '', headers: {} }] = at('/turn');
    for (const each of [secret, rotated.body.secret])
      expect(new Webhook(each).verify(body, headers)).toMatchObject({ type: 'webhook.test' });
    await call('POST', `/v1/webhook-endpoints/${id}/secret`, { graceHours: 0 });
    await call('POST', `/v1/webhook-endpoints/${id}/test`);
    await expect.poll(() => at('/turn').length, { timeout: 10_000 }).toBe(2);
    const [, last] = at('/turn');
    expect(() => new Webhook(secret).verify(last?.body ?? '', last?.headers ?? {})).toThrow();
    const rows = await api.context.database.withTenant({ tenantId: api.tenant.id, mode: 'test' }, (records) =>
      records.webhookEndpoint.findMany(),
    );
    expect(JSON.stringify(rows)).not.toContain('whsec_');
  });

  it.each([
    ['http://ats.example/hooks', 'Only HTTPS'],
    ['https://127.0.0.1/hooks', 'private address'],
    ['https://[::1]/hooks', 'private address'],
    ['https://2130706433/hooks', 'private address'],
    ['https://user:pass@ats.example/', 'user name'],
    ['https://ats.example:22/', 'ports'],
    ['nonsense', 'Not an address'],
  ])('at %s is refused', async (url, why) => {
    const { status, body } = await call('POST', '/v1/webhook-endpoints', { url });
    expect([status, body.code, body.errors[0].pointer]).toEqual([400, 'invalid_request', '/url']);
    expect(body.errors[0].detail).toContain(why);
  });

  it('sends one delivery again, or all of a window', async () => {
    const { id } = await endpointAt('/again', { events: ['session.created'] });
    await newSession();
    await newSession();
    await expect
      .poll(async () => (await deliveriesOf(id)).map(({ status }) => status), { timeout: 10_000 })
      .toEqual(['delivered', 'delivered']);
    const [delivery] = await deliveriesOf(id);
    expect((await call('POST', `/v1/deliveries/${delivery?.id}/replay`)).status).toBe(202);
    await expect.poll(() => at('/again').length, { timeout: 10_000 }).toBe(3);
    await expect
      .poll(async () => (await deliveriesOf(id)).map(({ status }) => status))
      .toEqual(['delivered', 'delivered']);
    const from = new Date(Date.now() - 60_000).toISOString();
    const to = new Date().toISOString();
    expect((await call('POST', `/v1/webhook-endpoints/${id}/replay`, { from, to })).body).toEqual({
      replayed: 2,
      more: false,
      nextCursor: null,
    });
    await expect.poll(() => at('/again').length, { timeout: 10_000 }).toBe(5);
    expect(new Set(at('/again').map(({ headers }) => headers['webhook-id'])).size).toBe(2);
    expect((await call('POST', `/v1/webhook-endpoints/${id}/replay`, { from: to, to })).body).toEqual({
      replayed: 0,
      more: false,
      nextCursor: null,
    });
  });

  it('leaves every act on it in the audit log', async () => {
    const { id } = await endpointAt('/audited', { events: ['session.created'] });
    await call('PATCH', `/v1/webhook-endpoints/${id}`, { description: 'Ours' });
    await call('POST', `/v1/webhook-endpoints/${id}/secret`, { graceHours: 1 });
    await newSession();
    await expect.poll(async () => (await deliveriesOf(id))[0]?.status, { timeout: 10_000 }).toBe('delivered');
    await call('POST', `/v1/deliveries/${(await deliveriesOf(id))[0]?.id}/replay`);
    answers.set('/audited', { status: 410 });
    await call('POST', `/v1/webhook-endpoints/${id}/test`);
    await expect
      .poll(async () => (await call('GET', `/v1/webhook-endpoints/${id}`)).body.enabled, { timeout: 10_000 })
      .toBe(false);
    await call('DELETE', `/v1/webhook-endpoints/${id}`);
    const entries = await api.context.database.withTenant(
      { tenantId: api.tenant.id, mode: 'test' },
      (records) =>
        records.auditEntry.findMany({
          where: { subjectType: 'webhook', subjectId: id },
          orderBy: [{ createdAt: 'asc' }],
          select: { action: true, actorKind: true, data: true },
        }),
    );
    expect(entries).toMatchObject([
      { action: 'webhook.created', actorKind: 'key' },
      { action: 'webhook.changed', data: { fields: ['description'] } },
      { action: 'webhook.rotated', data: { graceHours: 1 } },
      { action: 'webhook.replayed', actorKind: 'key' },
      { action: 'webhook.disabled', actorKind: 'system', data: { reason: 'gone' } },
      { action: 'webhook.removed', actorKind: 'key' },
    ]);
  });

  it('is its tenant’s and mode’s own', async () => {
    const { id } = await endpointAt('/own');
    const foreign = api.tenant.keys.live.secret;
    for (const [method, path, body] of [
      ['GET', `/v1/webhook-endpoints/${id}`],
      ['PATCH', `/v1/webhook-endpoints/${id}`, { enabled: false }],
      ['DELETE', `/v1/webhook-endpoints/${id}`],
      ['POST', `/v1/webhook-endpoints/${id}/secret`, {}],
      ['POST', `/v1/webhook-endpoints/${id}/test`],
      ['GET', `/v1/webhook-endpoints/${id}/deliveries`],
      [
        'POST',
        `/v1/webhook-endpoints/${id}/replay`,
        { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' },
      ],
    ] as const) {
      const { status } = await api.call(method, path, {
        as: foreign,
        ...(body === undefined ? {} : { body }),
      });
      expect([method, path, status]).toEqual([method, path, 404]);
    }
    const publishable = await api.call('GET', '/v1/webhook-endpoints', {
      as: api.tenant.keys.test.publishable,
      headers: { Origin: 'https://portal.example' },
    });
    expect(publishable.status).toBe(403);
    expect((await call('GET', `/v1/webhook-endpoints/${id}`)).body.enabled).toBe(true);
  });

  it('is made once under one Idempotency-Key, with the same secret in the answer', async () => {
    const key = { 'Idempotency-Key': `whe-${Date.now()}` };
    const [first, second] = [
      await call('POST', '/v1/webhook-endpoints', { url: `${origin}/once` }, key),
      await call('POST', '/v1/webhook-endpoints', { url: `${origin}/once` }, key),
    ];
    expect(second.body).toEqual(first.body);
    expect((await call('GET', '/v1/webhook-endpoints')).body.data).toHaveLength(1);
  });

  // Last: what it begins stays in the queue.
  it('replays a window of more than a thousand to its exact end, also where many have one time', async () => {
    const { id } = await endpointAt('/many', { events: ['session.created'] });
    await call('PATCH', `/v1/webhook-endpoints/${id}`, { enabled: false });
    const { id: tenantId } = api.tenant;
    const scope = { tenantId, mode: 'test' as const };
    const createdAt = new Date(Date.now() - 3_600_000);
    await api.context.database.withTenant(scope, (records) =>
      records.delivery.createMany({
        data: Array.from({ length: 1_003 }, () => ({
          ...scope,
          id: newId('delivery'),
          endpointId: id,
          eventId: newId('event'),
          eventType: 'session.created',
          body: '{}',
          status: 'failed',
          createdAt,
        })),
      }),
    );
    // It is about what is begun, not about a thousand that are given up.
    await stopWorker();
    const window = { from: createdAt.toISOString(), to: createdAt.toISOString() };
    const path = `/v1/webhook-endpoints/${id}/replay`;
    const first = await call('POST', path, window);
    expect(first.body).toMatchObject({ replayed: 1_000, more: true });
    const second = await call('POST', path, { ...window, cursor: first.body.nextCursor });
    expect(second.body).toEqual({ replayed: 3, more: false, nextCursor: null });
    const rounds = await api.context.database.withTenant(scope, (records) =>
      records.delivery.groupBy({ by: ['round'], where: { tenantId, endpointId: id }, _count: true }),
    );
    expect(rounds).toEqual([{ round: 1, _count: 1_003 }]);
    expect((await call('POST', path, { ...window, cursor: 'x' })).body.code).toBe('invalid_cursor');
    stopWorker = async () => {};
  }, 60_000);
});
