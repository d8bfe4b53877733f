import { describe, expect, it } from 'vitest';
import { pauseAfter, probeAfter, retryAfterMs } from './backoff.ts';

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

describe('an endpoint', () => {
  it.each([
    ['that failed just once is asked on', 0, 0, undefined],
    ['that failed once and asks for time gets it', 0, 30_000, 30_000],
    ['that has failed for a moment is left alone for a little', 3_000, 0, 5_000],
    ['that has failed for longer is left alone for as long again', 20_000, 0, 20_000],
    ['that has failed for hours is tried every minute', 5 * 3_600_000, 0, 60_000],
    ['that asks for a week is tried after twelve hours', 60_000, 7 * 24 * 3_600_000, 12 * 3_600_000],
  ])('%s', (_, failingForMs, askedMs, expected) => {
    expect(probeAfter(failingForMs, { askedMs, random: 0.5 })).toBe(expected);
  });

  it('is tried by a worker now and by another then', () => {
    expect([0, 1].map((random) => probeAfter(20_000, { random }))).toEqual([16_000, 24_000]);
  });
});
