import type { AppContext, CoreContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { Payer, Payments } from '../../payments/payments.ts';
import { type AccountRow, LIVE, openAccount } from './account.ts';

/** Of work with one account: who takes its payments. */
export type ProviderContext = CoreContext & { provider: Payments };
export type PayingContext = AppContext & { provider: Payments };

/** Who takes an account's payments: whoever did so far; before its first plan, whoever takes its currency. */
export function providerOf(
  { payments }: Pick<CoreContext, 'payments'>,
  { provider, customerId, currency }: Pick<AccountRow, 'provider' | 'customerId' | 'currency'>,
): Payments | null {
  if (payments === null) return null;
  return customerId === null ? payments.taking(currency) : payments.named(provider);
}

/** The payer of an account, as its provider knows it; null before its first plan. */
export function payerOf({ customerId, subscriptionId, checkoutId }: AccountRow): Payer | null {
  return customerId === null ? null : { customerId, subscriptionId, checkoutId };
}

/**
 * The account of whoever asks, and who takes its payments.
 * @param currency Of a first plan; later ones are paid in the account's.
 * @throws ApiError `not_allowed`, `invalid_request` in test mode, `unavailable` where nobody takes payments
 */
export async function payingContext(
  context: AppContext,
  caller: Caller,
  { currency }: { currency?: string } = {},
): Promise<{ paying: PayingContext; account: AccountRow }> {
  requireMay(caller, 'billing:write');
  requireLive(caller);
  const account = await openAccount(context, caller.tenantId);
  const provider = providerOf(context, { ...account, currency: currency ?? account.currency });
  if (!provider) {
    throw new ApiError('unavailable', {
      detail: 'This deployment has no payment provider for this currency.',
      fix: 'Set `STRIPE_SECRET_KEY` and `STRIPE_WEBHOOK_SECRET`, or those of Razorpay for rupees, then restart.',
    });
  }
  return { paying: { ...context, provider }, account };
}

/** @throws ApiError `invalid_request` */
export function requireLive({ mode }: Caller): void {
  if (mode !== LIVE) {
    throw new ApiError('invalid_request', {
      detail: 'Test mode costs nothing: billing exists in live mode only.',
      fix: 'Switch to live mode.',
    });
  }
}
