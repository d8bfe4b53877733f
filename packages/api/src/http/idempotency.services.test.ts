import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyCaller } from '../core/caller.ts';
import { ApiError } from '../core/error.ts';
import { openTestRecords, type TestKey, type TestRecords, type TestTenant } from '../testing/records.ts';
import { setCaller } from './context.ts';
import { type IdempotencyOptions, idempotency, keepAnswer, keepWithSubject } from './idempotency.ts';
import { createErrorHandler } from './problem.ts';
import { requestContext } from './request.ts';
import { createRouter } from './router.ts';

let records: TestRecords;
let tenant: TestTenant;
let key: TestKey;

beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
  key = await tenant.addKey('secret');
}, 60_000);

afterAll(() => records?.close());

type Kept = 'in the transaction' | 'afterwards';

/** A route whose effect is a row: another idempotency key, since it needs nothing else. */
function createApp(
  options: Partial<IdempotencyOptions> & {
    kept?: Kept;
    actor?: string;
    sessionId?: string;
    before?: () => Promise<void>;
    commit?: () => void;
  } = {},
) {
  const { kept = 'in the transaction', actor = key.id, sessionId, before, commit, ...settings } = options;
  const { database } = records.context;
  let effects = 0;
  const app = createRouter();
  app.onError(createErrorHandler({ publicUrl: 'http://api.test' }));
  app.use(requestContext({ log: records.context.log, trustProxy: true }));
  app.use(async (c, next) => {
    setCaller(
      c,
      keyCaller({
        kind: 'secret',
        tenantId: tenant.id,
        mode: 'test',
        keyId: actor,
        scopes: [],
        origin: null,
      }),
    );
    await next();
  });
  app.use(idempotency({ database, tokenSecret: 's'.repeat(32), ...settings }));
  app.post('/things', async (c) => {
    await before?.();
    if (sessionId) keepWithSubject(c, { type: 'session', id: sessionId });
    const { fail } = await c.req.json();
    if (fail) throw new ApiError('template_unknown');
    effects += 1;
    const body = { effect: effects, token: 'vst_secret' };
    if (kept === 'in the transaction') {
      await database.withTenant({ tenantId: tenant.id, mode: 'test' }, async (tx) => {
        await keepAnswer(c, tx, { status: 201, body });
        commit?.();
      });
    }
    return c.json(body, 201);
  });
  return {
    effects: () => effects,
    async post(idempotencyKey: string | undefined, body: unknown = {}, query = '') {
      const response = await app.request(`/things${query}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
        },
        body: JSON.stringify(body),
      });
      // Whatever was answered; each test checks what it reads.
      const answer: ReturnType<typeof JSON.parse> = await response.json();
      return { status: response.status, headers: response.headers, body: answer };
    },
  };
}

describe.each(['in the transaction', 'afterwards'] as const)('an answer kept %s', (kept) => {
  it('is given again to the same request, which does nothing again', async () => {
    const app = createApp({ kept });
    const first = await app.post(`again-${kept.length}`);
    const second = await app.post(`again-${kept.length}`);
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(first.headers.get('Idempotent-Replayed')).toBeNull();
    expect(second.headers.get('Idempotent-Replayed')).toBe('true');
    expect(app.effects()).toBe(1);
  });

  it('is kept unreadable: it can hold a token', async () => {
    await createApp({ kept }).post(`sealed-${kept.length}`);
    const { rows } = await records.owner.query('SELECT response FROM idempotency_keys');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('vst_secret');
  });
});

describe('an idempotency key', () => {
  it('with another body is a conflict', async () => {
    const app = createApp();
    await app.post('conflict', { a: 1 });
    expect(await app.post('conflict', { a: 2 })).toMatchObject({
      status: 409,
      body: { code: 'idempotency_conflict' },
    });
    expect(app.effects()).toBe(1);
  });

  // A query can name the candidate: one would be answered the resume of another.
  it('with another query is a conflict', async () => {
    const app = createApp();
    await app.post('query', {}, '?candidateId=a');
    expect(await app.post('query', {}, '?candidateId=b')).toMatchObject({
      status: 409,
      body: { code: 'idempotency_conflict' },
    });
    expect(await app.post('query', {}, '?candidateId=a')).toMatchObject({ status: 201 });
    expect(app.effects()).toBe(1);
  });

  it('of a request that still runs is in progress, and the effect happens once', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    let arrived = () => {};
    const here = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const app = createApp({
      before: () => {
        arrived();
        return gate;
      },
    });
    const first = app.post('busy');
    await here;
    const second = await app.post('busy');
    expect(second).toMatchObject({ status: 409, body: { code: 'idempotency_in_progress', retryable: true } });
    expect(second.headers.get('Retry-After')).toBe('1');
    release();
    expect((await first).status).toBe(201);
    expect(app.effects()).toBe(1);
  });

  it('is free again when its request failed', async () => {
    const app = createApp();
    expect((await app.post('failed', { fail: true })).body.code).toBe('template_unknown');
    expect((await app.post('failed', { fail: true })).body.code).toBe('template_unknown');
    expect((await app.post('failed', {})).status).toBe(201);
  });

  it('is free again at once when the effect could not be committed', async () => {
    let commits = 0;
    const app = createApp({
      commit: () => {
        commits += 1;
        if (commits === 1) throw new Error('the connection was lost');
      },
    });
    expect((await app.post('uncommitted')).status).toBe(500);
    expect((await app.post('uncommitted')).status).toBe(201);
  });

  it('of a request that was killed is taken over after a while', async () => {
    let nowMs = Date.now();
    const never = createApp({ now: () => nowMs, before: () => new Promise(() => {}) });
    void never.post('killed');
    const app = createApp({ now: () => nowMs });
    const claims = async () => {
      const { rowCount } = await records.owner.query(`SELECT 1 FROM idempotency_keys WHERE key = 'killed'`);
      return rowCount;
    };
    await expect.poll(claims).toBe(1);
    expect((await app.post('killed')).body.code).toBe('idempotency_in_progress');
    nowMs += 31_000;
    expect((await app.post('killed')).status).toBe(201);
    expect(app.effects()).toBe(1);
  });

  it('that was taken over rolls the late effect back', async () => {
    let nowMs = Date.now();
    let release = () => {};
    let arrived = () => {};
    const here = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const late = createApp({
      now: () => nowMs,
      before: () => {
        arrived();
        return new Promise<void>((resolve) => {
          release = resolve;
        });
      },
    });
    const first = late.post('late');
    await here;
    nowMs += 31_000;
    expect((await createApp({ now: () => nowMs }).post('late')).status).toBe(201);
    release();
    expect((await first).body.code).toBe('idempotency_in_progress');
  });

  it('is forgotten after a day', async () => {
    let nowMs = Date.now();
    const app = createApp({ now: () => nowMs });
    await app.post('old', { a: 1 });
    nowMs += 24 * 3_600_000 + 1;
    expect((await app.post('old', { a: 2 })).status).toBe(201);
    expect(app.effects()).toBe(2);
  });

  it('whose answer was sealed under another secret does nothing again', async () => {
    await createApp().post('rotated');
    const app = createApp({ tokenSecret: 'n'.repeat(32) });
    expect((await app.post('rotated')).body.code).toBe('idempotency_conflict');
    expect(app.effects()).toBe(0);
  });

  it('belongs to its caller alone', async () => {
    await createApp().post('mine', { a: 1 });
    expect((await createApp({ actor: 'key_of_somebody_else' }).post('mine', { a: 2 })).status).toBe(201);
  });

  it('keeps nothing about a session that was erased while the request was under way', async () => {
    const app = createApp({ kept: 'afterwards', sessionId: 'ses_erased' });
    expect((await app.post('erased')).status).toBe(201);
    const { rows } = await records.owner.query(`SELECT key FROM idempotency_keys WHERE key = 'erased'`);
    expect(rows).toEqual([]);
  });

  it.each(['', 'x'.repeat(256), 'with space', 'é'])('of a bad shape is refused', async (bad) => {
    const { status, body } = await createApp().post(bad);
    expect(status).toBe(400);
    expect(body.errors[0].pointer).toBe('header.idempotency-key');
  });

  it('is not needed', async () => {
    const app = createApp();
    await app.post(undefined);
    await app.post(undefined);
    expect(app.effects()).toBe(2);
  });
});
