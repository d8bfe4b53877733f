import { describe, expect, it } from 'vitest';
import { TokenBucket } from './token-bucket.ts';

describe('a token bucket', () => {
  it('is spent at once or as it comes, and never grows beyond its burst', () => {
    let nowMs = 5_000;
    const bucket = new TokenBucket({ burst: 3, perSecond: 0.5, now: () => nowMs });
    const spendAll = () => [1, 2, 3, 4].filter(() => bucket.spend()).length;
    expect(spendAll()).toBe(3);
    nowMs += 1_999;
    expect(spendAll()).toBe(0);
    nowMs += 1;
    expect(spendAll()).toBe(1);
    nowMs += 60_000;
    expect(spendAll()).toBe(3);
  });

  it('is not touched by what it cannot pay for', () => {
    const bucket = new TokenBucket({ burst: 3, perSecond: 1, now: () => 0 });
    expect(bucket.spend(4)).toBe(false);
    expect(bucket.spend(3)).toBe(true);
  });
});
