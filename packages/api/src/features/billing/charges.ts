import { type Currency, METERS, type Meter, PLAN, type PlanId, pricedPlan } from './plans.ts';

export type UsageOf = Readonly<Record<Meter, number>>;

export interface Charge {
  meter: Meter;
  used: number;
  included: number;
  /** Minor units, for what goes beyond. */
  amount: number;
}

export interface Charges {
  /** The plan itself. */
  monthlyAmount: number;
  usage: readonly Charge[];
  /** Of all usage beyond the plan. */
  usageAmount: number;
  total: number;
}

const HALF = 500_000n;
const MICROS = 1_000_000n;

/**
 * What a month of so much costs: each line rounded once, half a minor unit upwards, as the provider's invoice does.
 * @param options `beyond`: whether usage beyond the plan can be charged, which it can by default
 */
export function chargesOf(
  plan: PlanId,
  currency: Currency,
  used: UsageOf,
  { beyond: charged = true }: { beyond?: boolean } = {},
): Charges {
  const priced = plan === 'free' ? undefined : pricedPlan(plan, currency);
  const usage = METERS.map((meter): Charge => {
    const included = PLAN[plan].included[meter];
    const unitMicros = (charged && priced?.usage.find((each) => each.meter === meter)?.unitMicros) || 0;
    const beyond = BigInt(Math.max(0, used[meter] - included));
    return {
      meter,
      used: used[meter],
      included,
      amount: Number((beyond * BigInt(unitMicros) + HALF) / MICROS),
    };
  });
  const monthlyAmount = priced?.monthlyAmount ?? 0;
  const usageAmount = usage.reduce((sum, { amount }) => sum + amount, 0);
  return { monthlyAmount, usage, usageAmount, total: monthlyAmount + usageAmount };
}
