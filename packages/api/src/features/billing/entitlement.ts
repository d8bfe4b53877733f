import type { Charges, UsageOf } from './charges.ts';
import { PLAN, type PlanId } from './plans.ts';

/** Shares of the limit, in hundredths, at which those who pay are told. */
export const WARNED_AT = [50, 80, 100] as const;
export type WarnedAt = (typeof WARNED_AT)[number];

export interface Standing {
  plan: PlanId;
  /** A payment failed, and until when the tenant may go on all the same. */
  graceUntil: Date | null;
  /** Minor units of usage beyond the plan; null is without a limit. */
  capAmount: number | null;
  used: UsageOf;
  charges: Charges;
  /** Whether usage beyond the plan can be charged; else what the plan includes is all there is. */
  beyond: boolean;
  now: Date;
}

/** Whether a new interview may begin. One that runs is never asked. */
export type Entitlement =
  | { allowed: true; percent: number }
  | { allowed: false; percent: number; reason: RefusalReason };

/**
 * `allowance_used`: the free minutes; `plan_used`: what a plan includes, where no more can be charged; `cap_reached`: the tenant's own
 * limit; `payment_overdue`: the grace is over.
 */
export type RefusalReason = 'allowance_used' | 'plan_used' | 'cap_reached' | 'payment_overdue';

/** Decides from figures alone. */
export function entitlementOf(standing: Standing): Entitlement {
  const { plan, graceUntil, capAmount, beyond, now } = standing;
  const percent = percentOf(standing);
  if (graceUntil !== null && graceUntil <= now) return { allowed: false, percent, reason: 'payment_overdue' };
  if (percent < 100) return { allowed: true, percent };
  if (PLAN[plan].prices === null) return { allowed: false, percent, reason: 'allowance_used' };
  if (!beyond) return { allowed: false, percent, reason: 'plan_used' };
  if (capAmount !== null) return { allowed: false, percent, reason: 'cap_reached' };
  return { allowed: true, percent };
}

/** Whole hundredths of the limit that are used up: of the allowance without a price, of the cap with one, of nothing without a cap. */
function percentOf({ plan, capAmount, used, charges, beyond }: Standing): number {
  if (PLAN[plan].prices === null) {
    return share(used.interview_seconds, PLAN[plan].included.interview_seconds);
  }
  if (!beyond) return Math.max(...charges.usage.map((charge) => share(charge.used, charge.included)));
  if (capAmount === null) return 0;
  // Nothing may be spent beyond the plan: what is included may be used up.
  if (capAmount === 0) {
    const beyond = charges.usage.some((charge) => charge.used >= charge.included);
    return beyond ? 100 : 0;
  }
  return share(charges.usageAmount, capAmount);
}

function share(part: number, whole: number): number {
  return Math.floor((part / whole) * 100);
}

/** What is to be told now, where so much was told before in this period. */
export function warningDue(percent: number, told: number): WarnedAt | undefined {
  return WARNED_AT.findLast((level) => percent >= level && level > told);
}
