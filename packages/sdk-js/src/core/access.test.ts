import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TestPlatform } from '../testing/platform.ts';
import { SessionAccess } from './access.ts';

const EXPIRED = '2026-01-01T00:00:00.000Z';

let platform: TestPlatform;

beforeEach(async () => {
  platform = await TestPlatform.open();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});

afterEach(async () => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  await platform.close();
});

describe('a token that is kept fresh', () => {
  it('is exchanged once a minute at most where the clock takes every token for expired', async () => {
    const exchange = `POST /v1/sessions/${platform.record.id}/token`;
    const answer = { status: 200, body: { value: 'next', expiresAt: EXPIRED } };
    platform.surprises.set(exchange, [answer, answer]);
    let exchanged = () => {};
    const access = new SessionAccess({
      apiUrl: platform.url,
      sessionId: platform.record.id,
      token: { value: 'first', expiresAt: EXPIRED },
      onToken: () => exchanged(),
    });
    access.keepFresh();
    for (const _minute of [1, 2]) {
      const done = new Promise<void>((resolve) => {
        exchanged = resolve;
      });
      vi.advanceTimersByTime(59_999);
      expect(vi.getTimerCount()).toBe(1);
      vi.advanceTimersByTime(1);
      expect(vi.getTimerCount()).toBe(0);
      await done;
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(platform.callsOf('POST', `/v1/sessions/${platform.record.id}/token`)).toHaveLength(2);
    access.dispose();
  });

  it('is not asked for any more after a final refusal', async () => {
    const asked = vi.spyOn(globalThis, 'fetch');
    platform.refuse(`POST /v1/sessions/${platform.record.id}/token`, 'not_found');
    const access = new SessionAccess({
      apiUrl: platform.url,
      sessionId: platform.record.id,
      token: { value: 'first', expiresAt: EXPIRED },
      onToken: () => undefined,
    });
    access.keepFresh();
    vi.advanceTimersByTime(60_000);
    // Joins the exchange that the timer has begun.
    await expect(access.refresh()).rejects.toMatchObject({ code: 'not_found' });
    await new Promise((resolve) => setImmediate(resolve));
    vi.advanceTimersByTime(600_000);
    expect(asked).toHaveBeenCalledTimes(1);
    access.dispose();
  });
});
