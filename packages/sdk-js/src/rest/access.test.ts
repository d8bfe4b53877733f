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
});
