import { describe, expect, it } from 'vitest';
import { agreementOf } from './agreement.ts';

const pairsOf = (first: readonly number[], second: readonly number[]) =>
  first.map((level, index) => ({ first: level, second: second[index] ?? 0 }));

/** By the definition, level by level: what the code has in closed form. */
function kappaByTables(first: readonly number[], second: readonly number[], levels: number): number {
  let seen = 0;
  let byChance = 0;
  const share = (all: readonly number[], level: number) =>
    all.filter((each) => each === level).length / all.length;
  for (let i = 1; i <= levels; i += 1) {
    for (let j = 1; j <= levels; j += 1) {
      const weight = (i - j) ** 2 / (levels - 1) ** 2;
      const pairs = pairsOf(first, second).filter((pair) => pair.first === i && pair.second === j);
      seen += (weight * pairs.length) / first.length;
      byChance += weight * share(first, i) * share(second, j);
    }
  }
  return 1 - seen / byChance;
}

describe('quadratic weighted kappa', () => {
  it.each([
    // The first three are the reference cases of the metric in the Automated Essay Scoring competition (2012).
    { first: [1, 2, 3], second: [1, 2, 3], kappa: 1 },
    { first: [1, 2, 1], second: [1, 2, 2], kappa: 0.4 },
    { first: [1, 2, 3, 1, 2, 2, 3], second: [1, 2, 3, 1, 2, 3, 2], kappa: 0.75 },
    { first: [1, 2, 3], second: [3, 2, 1], kappa: -1 },
    { first: [1, 1, 5, 5], second: [1, 5, 1, 5], kappa: 0 },
    // One rater a level stricter throughout: perfectly ordered, and still not in agreement.
    { first: [2, 3, 4, 5], second: [1, 2, 3, 4], kappa: 0.714 },
  ])('of $first and $second is $kappa', ({ first, second, kappa }) => {
    expect(agreementOf(pairsOf(first, second)).kappa).toBe(kappa);
  });

  it('is what its definition says, over tables of counts', () => {
    const first = [1, 2, 2, 3, 4, 5, 5, 3, 2, 1, 4, 4, 3];
    const second = [1, 3, 2, 3, 5, 5, 4, 1, 2, 2, 4, 3, 3];
    expect(agreementOf(pairsOf(first, second)).kappa).toBeCloseTo(kappaByTables(first, second, 5), 3);
    expect(kappaByTables(first, second, 5)).toBeCloseTo(kappaByTables(first, second, 9), 12);
  });

  it('is not defined where chance alone agrees completely, or without a pair', () => {
    expect(agreementOf(pairsOf([3, 3], [3, 3]))).toEqual({ pairs: 2, kappa: null, exact: 1, adjacent: 1 });
    expect(agreementOf([])).toEqual({ pairs: 0, kappa: null, exact: null, adjacent: null });
  });

  it('comes with how many were the same, and how many were close', () => {
    expect(agreementOf(pairsOf([1, 2, 3, 4], [1, 3, 5, 4]))).toMatchObject({ exact: 0.5, adjacent: 0.75 });
  });
});
