import { describe, expect, it } from 'vitest';
import { pauseAfter, retryAfterMs } from './backoff.ts';

describe('the pauses of a delivery', () => {
  const pauses = (random: number) =>
    Array.from({ length: 12 }, (_, index) => pauseAfter(index + 1, { random })).filter(
      (pause) => pause !== undefined,
    );

  it('make ten attempts within about a day, each longer than the one before', () => {
    for (const random of [0, 0.5, 1]) {
      const all = pauses(random);
      expect(all).toHaveLength(9);
      expect(all).toEqual([...all].sort((a, b) => a - b));
      const hours = all.reduce((sum, pause) => sum + pause, 0) / 3_600_000;
      expect(hours).toBeGreaterThan(18);
      expect(hours).toBeLessThan(30);
    }
  });

  it('are spread by a fifth, so that what failed together comes back apart', () => {
    expect([0, 0.5, 1].map((random) => pauseAfter(1, { random }))).toEqual([4_000, 5_000, 6_000]);
  });

  it('are longer where the endpoint asks for it, up to twelve hours', () => {
    expect(pauseAfter(1, { random: 0.5, askedMs: 90_000 })).toBe(90_000);
    expect(pauseAfter(3, { random: 0.5, askedMs: 1_000 })).toBe(300_000);
    expect(pauseAfter(1, { random: 0.5, askedMs: 1e12 })).toBe(12 * 3_600_000);
  });

  it.each([
    ['120', 120_000],
    ['Mon, 30 Nov 2026 10:00:05 GMT', 5_000],
    ['Mon, 30 Nov 2026 09:00:00 GMT', 0],
    ['soon', 0],
    [null, 0],
  ])('read Retry-After: %s is %d ms', (header, expected) => {
    expect(retryAfterMs(header, Date.UTC(2026, 10, 30, 10, 0, 0))).toBe(expected);
  });
});
