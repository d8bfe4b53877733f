import type { CoreContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import type { Scope } from '../../database/database.ts';
import { LIVE, openAccount, standingOf } from './account.ts';
import { entitlementOf, type RefusalReason } from './entitlement.ts';
import { warn } from './warn.ts';

const REFUSED = {
  allowance_used: {
    detail: 'What is free in this month is used up.',
    fix: 'Choose a plan in the console, under Billing, or wait for the next month.',
  },
  plan_used: {
    detail: 'What the plan includes in this period is used up.',
    fix: 'Wait for the next period, or end the plan and choose a larger one in the console, under Billing.',
  },
  cap_reached: {
    detail: 'The spend cap of this month is reached.',
    fix: 'Raise the cap in the console, under Billing, or wait for the next month.',
  },
  payment_overdue: {
    detail: 'A payment failed more than seven days ago.',
    fix: 'Update the payment method in the console, under Billing.',
  },
} as const satisfies Record<RefusalReason, { detail: string; fix: string }>;

/**
 * Refuses a new interview, or resume to tailor, where the tenant has nothing left to pay it with. Asked before one begins and never
 * while it runs. Test mode
 * costs nothing, and neither does an installation without a payment provider. Answers `payment_required`, or null.
 */
export async function refusalOf(context: CoreContext, { tenantId, mode }: Scope): Promise<ApiError | null> {
  if (mode !== LIVE || context.payments === null) return null;
  const account = await openAccount(context, tenantId);
  const standing = await standingOf(context, account);
  const entitlement = entitlementOf(standing);
  await warn(context, account, { period: standing.period, percent: entitlement.percent });
  return entitlement.allowed ? null : new ApiError('payment_required', REFUSED[entitlement.reason]);
}
