import { describe, expect, it } from 'vitest';
import { backoffMs } from './backoff.ts';

describe('the wait between attempts', () => {
  it('is nothing at first, then doubles, and has a bound', () => {
    expect([1, 2, 3, 4, 8, 50].map((attempt) => backoffMs(attempt, 1))).toEqual([
      0, 250, 500, 1_000, 8_000, 8_000,
    ]);
  });

  it('is drawn from its upper half', () => {
    expect(backoffMs(4, 0)).toBe(500);
    expect(backoffMs(4, 0.5)).toBe(750);
  });
});
