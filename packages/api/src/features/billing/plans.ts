import { createHash } from 'node:crypto';
import type { PricedPlan } from '../../payments/payments.ts';

/** Currencies that a tenant can pay in: ISO 4217, in lower case as payment providers write it. */
export const CURRENCIES = ['usd', 'eur', 'gbp', 'inr'] as const;
export type Currency = (typeof CURRENCIES)[number];

export const PLANS = ['free', 'starter', 'growth'] as const;
export type PlanId = (typeof PLANS)[number];
export type PaidPlanId = Exclude<PlanId, 'free'>;

/** Kinds of usage that a plan prices, as the ledger names them. */
export const METERS = ['interview_seconds', 'tailored_resumes'] as const;
export type Meter = (typeof METERS)[number];

export const METER_NAMES = {
  interview_seconds: 'Interview time, in seconds',
  tailored_resumes: 'Tailored resumes',
} as const satisfies Record<Meter, string>;

interface Plan {
  name: string;
  /** Units of a month that cost nothing beyond the plan. */
  included: Record<Meter, number>;
  /** Minor units; a minute's are a multiple of 3, so that a second's are whole millionths. Null: what is included is all there is. */
  prices: Record<Currency, { month: number; minute: number; resume: number }> | null;
}

const MINUTE = 60;

export const PLAN: Record<PlanId, Plan> = {
  free: {
    name: 'Free',
    included: { interview_seconds: 60 * MINUTE, tailored_resumes: 20 },
    prices: null,
  },
  starter: {
    name: 'Starter',
    included: { interview_seconds: 600 * MINUTE, tailored_resumes: 200 },
    prices: {
      usd: { month: 9_900, minute: 15, resume: 25 },
      eur: { month: 9_500, minute: 15, resume: 25 },
      gbp: { month: 7_900, minute: 12, resume: 20 },
      inr: { month: 790_000, minute: 1_200, resume: 2_000 },
    },
  },
  growth: {
    name: 'Growth',
    included: { interview_seconds: 3_000 * MINUTE, tailored_resumes: 1_000 },
    prices: {
      usd: { month: 39_900, minute: 12, resume: 20 },
      eur: { month: 38_900, minute: 12, resume: 20 },
      gbp: { month: 31_900, minute: 9, resume: 15 },
      inr: { month: 3_190_000, minute: 900, resume: 1_500 },
    },
  },
};

const MICROS = 1_000_000;

/** A plan's prices as a payment provider is told them. Named by what they are: another amount is another key. */
export function pricedPlan(id: PaidPlanId, currency: Currency): PricedPlan {
  const { name, included, prices } = PLAN[id];
  if (!prices) throw new Error(`The plan ${id} has no price.`);
  const { month, minute, resume } = prices[currency];
  const unitMicros: Record<Meter, number> = {
    interview_seconds: (minute * MICROS) / MINUTE,
    tailored_resumes: resume * MICROS,
  };
  const usage = METERS.map((meter) => ({
    meter,
    name: METER_NAMES[meter],
    included: included[meter],
    unitMicros: unitMicros[meter],
  }));
  const figures = JSON.stringify([month, usage.map((each) => [each.meter, each.included, each.unitMicros])]);
  const version = createHash('sha256').update(figures).digest('hex').slice(0, 8);
  return { key: `${id}_${currency}_${version}`, name, currency, monthlyAmount: month, usage };
}

/** The plan whose prices have this key; nothing where it is none of ours. */
export function planOfKey(key: string | null): PaidPlanId | undefined {
  const [id] = (key ?? '').split('_');
  return id === 'starter' || id === 'growth' ? id : undefined;
}

export function currencyOf(text: string): Currency {
  return CURRENCIES.find((known) => known === text) ?? 'usd';
}

export function planOf(text: string): PlanId {
  return PLANS.find((known) => known === text) ?? 'free';
}
