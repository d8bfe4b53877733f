import { newApiKey } from '@vivavoce/contract/ids';
import { freePort } from '@vivavoce/dev';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { createDatabase } from '../database/database.ts';
import { signToken } from '../features/sessions/access/token.ts';
import { openTestRecords, type TestRecords } from '../testing/records.ts';
import { faultOf } from './fault.ts';

const OPTIONS = {
  limits: { consume: async () => undefined, close: async () => {} },
  folders: { widget: '/nowhere', sdk: '/nowhere', sdkVersion: '0.0.0' },
};
const asSomebody = () => ({ headers: { Authorization: `Bearer ${newApiKey('test', 'secret')}` } });

let records: TestRecords;

beforeAll(async () => {
  records = await openTestRecords();
}, 60_000);

afterAll(() => records?.close());

describe('a database that is away', () => {
  it('is a problem worth another try, and the process is not ready meanwhile', async () => {
    const database = createDatabase({ url: `postgres://nobody@127.0.0.1:${await freePort()}/none` });
    const app = createApp({ ...records.context, database }, OPTIONS);
    const answer = await app.request('/v1/sessions', asSomebody());
    expect(answer.headers.get('Retry-After')).toBe('2');
    expect(await answer.json()).toMatchObject({ status: 503, code: 'unavailable', retryable: true });
    const ready = await app.request('/readyz');
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      status: 'unavailable',
      checks: { database: 'unavailable', queue: 'ok' },
    });
    expect((await app.request('/healthz')).status).toBe(200);
    await database.close();
  });

  it('in mid-request, too', async () => {
    const database = createDatabase({ url: records.apiUrl });
    const app = createApp({ ...records.context, database }, OPTIONS);
    expect((await app.request('/v1/sessions', asSomebody())).status).toBe(401);
    const statuses = new Set<number>();
    for (let count = 0; count < 40; count += 1) {
      const requests = [1, 2, 3].map(() => app.request('/v1/sessions', asSomebody()));
      await records.owner.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'vivavoce_api' AND query LIKE '%find_key%'`,
      );
      for (const answer of await Promise.all(requests)) statuses.add(answer.status);
    }
    expect([...statuses].filter((status) => status !== 401 && status !== 503)).toEqual([]);
    await database.close();
  });
});

describe('a pool whose connections are all taken', () => {
  it('is a problem worth another try, whatever is asked for first', async () => {
    const database = createDatabase({ url: records.apiUrl, maxConnections: 1 });
    const app = createApp({ ...records.context, database }, OPTIONS);
    const { TOKEN_SECRET } = records.context.environment;
    const claims = { tenantId: 'ten_1', mode: 'test', sessionId: 'ses_1', version: 1 } as const;
    const token = signToken(TOKEN_SECRET, claims, Date.now()).value;
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    let held: Promise<void> = Promise.resolve();
    await new Promise<void>((taken) => {
      held = database.withTenant(claims, async () => {
        taken();
        await released;
      });
    });
    // A key is looked up by a query, a token in a transaction: each waits for a connection in its own way.
    const answers = await Promise.all([
      app.request('/v1/sessions', asSomebody()),
      app.request('/v1/sessions/ses_1', { headers: { Authorization: `Bearer ${token}` } }),
    ]);
    for (const answer of answers) {
      expect(await answer.json()).toMatchObject({ status: 503, code: 'unavailable', retryable: true });
      expect(answer.headers.get('Retry-After')).toBe('2');
    }
    release();
    await held;
    expect((await app.request('/v1/sessions', asSomebody())).status).toBe(401);
    await database.close();
  });
});

describe('a fault', () => {
  it.each([
    ['a refused character', { code: '22021' }, 'input'],
    ['an adapter’s wrapped error', { cause: { cause: { originalCode: '57P01' } } }, 'away'],
    ['a refused connection to every address', new AggregateError([{ code: 'ECONNREFUSED' }]), 'away'],
    ['a driver’s error without a code', new Error('timeout exceeded when trying to connect'), 'away'],
    ['a deadlock', { meta: { driverAdapterError: { cause: { originalCode: '40P01' } } } }, 'away'],
    ['a statement that the server ended', { cause: { originalCode: '57014' } }, 'away'],
    ['a unique violation', { code: '23505' }, 'unknown'],
    ['nothing', undefined, 'unknown'],
    ['a text', 'ECONNREFUSED', 'unknown'],
  ])('is told by its code: %s', (_what, thrown, fault) => {
    expect(faultOf(thrown)).toBe(fault);
  });

  it('that causes itself is looked through once', () => {
    const loop: { cause?: unknown } = {};
    loop.cause = loop;
    expect(faultOf(loop)).toBe('unknown');
  });
});
