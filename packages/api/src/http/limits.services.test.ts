import { type Redis, startRedis } from '@vivavoce/dev';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ApiError } from '../core/error.ts';
import { openTestRecords, type TestRecords } from '../testing/records.ts';
import { allowanceHeaders, createLimits, LIMITS, type Limits } from './limits.ts';

let records: TestRecords;
let redis: Redis;
const opened: Limits[] = [];

beforeAll(async () => {
  records = await openTestRecords();
  redis = await startRedis();
}, 60_000);

afterAll(async () => {
  await Promise.all(opened.map((limits) => limits.close()));
  await redis?.stop();
  await records?.close();
});

function open(store: 'postgres' | 'redis' | 'away', onStoreError?: (error: Error) => void): Limits {
  const limits = createLimits({
    databaseUrl: store === 'away' ? 'postgres://nobody@127.0.0.1:1/none' : records.apiUrl,
    ...(store === 'redis' ? { redisUrl: redis.url } : {}),
    ...(onStoreError ? { onStoreError } : {}),
  });
  opened.push(limits);
  return limits;
}

/** How many of so many attempts are let through. */
async function countLetThrough(
  consume: (index: number) => Promise<unknown>,
  attempts: number,
): Promise<number> {
  const results = await Promise.allSettled(Array.from({ length: attempts }, (_, index) => consume(index)));
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(ApiError);
  }
  return results.filter(({ status }) => status === 'fulfilled').length;
}

describe.each(['postgres', 'redis'] as const)('limits on %s', (store) => {
  it('let exactly so many through, whichever process counts', async () => {
    const [one, other] = [open(store), open(store)];
    const through = await countLetThrough(
      (index) => (index % 2 === 0 ? one : other).consume('publishable', `shared-${store}`),
      LIMITS.publishable.points + 20,
    );
    expect(through).toBe(LIMITS.publishable.points);
  });

  it('say when to come again', async () => {
    const limits = open(store);
    await countLetThrough(() => limits.consume('publishable', `later-${store}`), LIMITS.publishable.points);
    const error = await limits.consume('publishable', `later-${store}`).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'rate_limited' });
    const seconds = Number((error as ApiError).headers['Retry-After']);
    expect((error as ApiError).headers.RateLimit).toMatch(/^"publishable";r=0;t=\d+$/);
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('count every caller and every limit for itself', async () => {
    const limits = open(store);
    await countLetThrough(
      () => limits.consume('publishable', `mine-${store}`),
      LIMITS.publishable.points + 1,
    );
    await limits.consume('publishable', `yours-${store}`);
    await limits.consume('client', `mine-${store}`);
  });
});

it('tell the caller what is left', () => {
  expect(allowanceHeaders('secret', { remaining: 1_187, resetMs: 40_200 })).toEqual({
    'RateLimit-Policy': '"secret";q=1200;w=60',
    RateLimit: '"secret";r=1187;t=41',
  });
});

describe('limits whose store is away', () => {
  it('go on counting in the process', async () => {
    const limits = open('away');
    expect(
      await countLetThrough(() => limits.consume('publishable', 'alone'), LIMITS.publishable.points + 5),
    ).toBe(LIMITS.publishable.points);
  });
});

describe('the store', () => {
  it('keeps no address in clear', async () => {
    await open('postgres').consume('address', '203.0.113.77');
    const { rows } = await records.owner.query('SELECT key FROM rate_limits');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('203.0.113.77');
  });
});
