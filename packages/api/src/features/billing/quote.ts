import type { AppContext } from '../../context.ts';
import type { Caller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { payerOf, payingContext } from './paying.ts';
import { type Currency, currencyOf, type PaidPlanId, PLAN, pricedPlan } from './plans.ts';

/** A dialog may stand open while somebody asks a colleague; by then the amount is another. */
const QUOTE_HOLDS_MS = 3_600_000;
/** The provider's clock may be ahead of ours. */
const AHEAD_MS = 60_000;

/** What another plan costs. Amounts are minor units of `currency`. */
export interface PlanQuote {
  /** Given back with the change, what is charged is `dueNow`. */
  quotedAt: string;
  currency: Currency;
  /** Charged at once, tax included. */
  dueNow: number;
  /** Given back where the new plan costs less. */
  credit: number;
  /** Each month from the next on, before tax and usage beyond the plan. */
  monthlyAmount: number;
  card: { brand: string; last4: string } | null;
}

/** What a tenant that pays already would pay for another plan. @throws ApiError `not_allowed`, `not_found` where it has none */
export async function quotePlan(
  context: AppContext,
  caller: Caller,
  { plan }: { plan: PaidPlanId },
): Promise<PlanQuote> {
  const {
    account,
    paying: { provider },
  } = await payingContext(context, caller);
  const payer = payerOf(account);
  const state = payer && (await provider.readSubscription(payer));
  if (!state || state.status === 'ended') throw new ApiError('not_found');
  if (provider.planChanges === null) throw endsFirst();
  const currency = currencyOf(account.currency);
  const { quotedAt, dueNow, credit } = await provider.planChanges.quote(state.id, pricedPlan(plan, currency));
  return {
    quotedAt: quotedAt.toISOString(),
    currency,
    dueNow,
    credit,
    monthlyAmount: PLAN[plan].prices?.[currency].month ?? 0,
    card: state.paymentMethod,
  };
}

/** Where the provider turns no plan into another. */
export function endsFirst(): ApiError {
  return new ApiError('invalid_request', {
    detail: 'A plan in this currency cannot be changed while it runs.',
    fix: 'End it with its period, then choose the other.',
  });
}

/** A quote still holds: nobody picks a day on which a plan is cheaper. @throws ApiError `invalid_request` */
export function freshQuote(quotedAt: Date, now = new Date()): Date {
  const age = now.getTime() - quotedAt.getTime();
  if (age <= QUOTE_HOLDS_MS && age >= -AHEAD_MS) return quotedAt;
  throw new ApiError('invalid_request', {
    detail: 'The amount was asked for too long ago, and is another by now.',
    fix: 'Close this and choose the plan again.',
  });
}
