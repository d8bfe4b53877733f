import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { Payments } from '../../payments/payments.ts';
import { LIVE } from './account.ts';

export type PayingContext = AppContext & { payments: Payments };

/** @throws ApiError `not_allowed`, `invalid_request` in test mode, `unavailable` where nobody takes payments */
export async function payingContext(context: AppContext, caller: Caller): Promise<PayingContext> {
  requireMay(caller, 'billing:write');
  requireLive(caller);
  const { payments } = context;
  if (!payments) {
    throw new ApiError('unavailable', {
      detail: 'This deployment has no payment provider.',
      fix: 'Set `STRIPE_SECRET_KEY` and `STRIPE_WEBHOOK_SECRET`, then restart.',
    });
  }
  return { ...context, payments };
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
