import { describe, expect, it } from 'vitest';
import { figuresOf, type Measured, missesOf, quantile } from './figures.ts';

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const measured: Measured = {
  create: upTo(100),
  burst: { sessions: 500, tookMs: 2_000 },
  list: upTo(20),
  search: upTo(100),
  underPolicies: upTo(20).map((value) => value * 1.2),
  pastPolicies: upTo(20),
  scrollWorstFrameMs: 33.33,
};

describe('the figures of the API', () => {
  it('are quantiles of what was measured', () => {
    expect(quantile([3, 1, 2], 0.5)).toBe(2);
    expect(figuresOf(measured)).toEqual({
      createP50Ms: 50,
      createP99Ms: 99,
      createPerSecond: 250,
      listP95Ms: 19,
      searchP95Ms: 95,
      rlsRatio: 1.2,
      scrollWorstFrameMs: 33.3,
    });
  });

  it('miss a goal that is not met, or was not measured', () => {
    expect(missesOf(figuresOf(measured))).toEqual([]);
    const slow = { ...measured, list: [50], search: [], underPolicies: [14], pastPolicies: [10] };
    expect(missesOf(figuresOf(slow))).toEqual([
      'listP95Ms 50, not below 50',
      'searchP95Ms NaN, not below 150',
      'rlsRatio 1.4 > 1.3',
    ]);
  });
});
