/** Two judgements of the same thing: levels of one scale, from 1. */
export interface RatedPair {
  first: number;
  second: number;
}

export interface Agreement {
  pairs: number;
  /** Quadratic weighted kappa, -1 to 1; `null` where it is not defined: nothing was rated, or everything the same by both. */
  kappa: number | null;
  /** Share of the pairs on the same level; `null` without pairs. */
  exact: number | null;
  /** Share of the pairs that are at most one level apart; `null` without pairs. */
  adjacent: number | null;
}

/**
 * How far two raters agree beyond chance, by quadratic weighted kappa: `1 − Σ wᵢⱼ Oᵢⱼ / Σ wᵢⱼ Eᵢⱼ` with `wᵢⱼ = (i − j)²`, where `O`
 * counts the pairs that were seen and `E` those that chance would give, from how often each rater used each level. The usual
 * divisor `(k − 1)²` of the weights cancels out, so the length of the scale does not matter.
 *
 * Source: J. Cohen, "Weighted kappa: nominal scale agreement with provision for scaled disagreement or partial credit",
 * Psychological Bulletin 70 (4), 1968, 213–220; with quadratic weights it is an intraclass correlation (J. L. Fleiss and J. Cohen,
 * Educational and Psychological Measurement 33, 1973, 613–619).
 *
 * @example agreementOf([{ first: 1, second: 1 }, { first: 2, second: 2 }, { first: 1, second: 2 }]).kappa // 0.4
 */
export function agreementOf(pairs: readonly RatedPair[]): Agreement {
  const count = pairs.length;
  if (count === 0) return { pairs: 0, kappa: null, exact: null, adjacent: null };
  const share = (holds: (pair: RatedPair) => boolean) => rounded(pairs.filter(holds).length / count);
  const apart = ({ first, second }: RatedPair) => Math.abs(first - second);
  return {
    pairs: count,
    kappa: kappaOf(pairs),
    exact: share((pair) => apart(pair) === 0),
    adjacent: share((pair) => apart(pair) <= 1),
  };
}

function kappaOf(pairs: readonly RatedPair[]): number | null {
  const seen = mean(pairs.map(({ first, second }) => (first - second) ** 2));
  const firsts = pairs.map(({ first }) => first);
  const seconds = pairs.map(({ second }) => second);
  // Of independent raters: E[(X − Y)²] = Var X + Var Y + (E X − E Y)².
  const byChance = variance(firsts) + variance(seconds) + (mean(firsts) - mean(seconds)) ** 2;
  return byChance === 0 ? null : rounded(1 - seen / byChance);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the population. */
function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

/** To three decimals, which is more than any sample of interviews tells. */
function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000 + 0;
}
