import { describe, expect, it } from 'vitest';
import { chargesOf } from './charges.ts';
import { CURRENCIES, planOfKey, pricedPlan } from './plans.ts';

const used = (interview_seconds: number, tailored_resumes = 0) => ({ interview_seconds, tailored_resumes });

describe('what a month costs', () => {
  it.each([
    ['nothing on the free plan', 'free', used(10_000_000, 1_000), 0],
    ['the plan where nothing goes beyond', 'starter', used(36_000, 200), 9_900],
    ['a second beyond, rounded down', 'starter', used(36_001), 9_900],
    ['two seconds beyond, rounded up', 'starter', used(36_002), 9_901],
    ['a minute and a resume beyond', 'starter', used(36_060, 201), 9_900 + 15 + 25],
    ['less a minute on the larger plan', 'growth', used(180_600), 39_900 + 120],
  ] as const)('%s', (_, plan, usage, total) => {
    expect(chargesOf(plan, 'usd', usage).total).toBe(total);
  });
});

describe('prices', () => {
  it.each(CURRENCIES)('in %s are whole millionths of a minor unit, and named by their plan', (currency) => {
    for (const id of ['starter', 'growth'] as const) {
      const plan = pricedPlan(id, currency);
      expect(plan.usage.every(({ unitMicros }) => Number.isInteger(unitMicros))).toBe(true);
      expect(planOfKey(plan.key)).toBe(id);
    }
  });

  it('have a key of their own in each currency and plan', () => {
    const keys = CURRENCIES.flatMap((currency) =>
      (['starter', 'growth'] as const).map((id) => pricedPlan(id, currency).key),
    );
    expect(new Set(keys).size).toBe(keys.length);
    expect(planOfKey('elsewhere_usd')).toBeUndefined();
  });
});
