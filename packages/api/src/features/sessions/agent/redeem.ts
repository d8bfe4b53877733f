import type { RedeemRequest, RedeemResponse } from '@vivavoce/contract';
import type { CoreContext } from '../../../context.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import { redeemTicket } from '../access/ticket.ts';
import { changeSession } from '../lifecycle/change.ts';
import { takeEffect } from './effect.ts';

/**
 * Lets a client in to the worker that it came to, and with it that worker's claim into effect.
 * @throws ApiError `invalid_ticket`, `origin_not_allowed`, `connection_replaced`, `session_over`, `not_found`
 */
export async function redeemConnection(
  context: CoreContext,
  ref: SessionRef,
  { clientId, ...binding }: RedeemRequest,
): Promise<RedeemResponse> {
  return changeSession(context, ref, async (change) => {
    const voice = await redeemTicket(change.records, ref, binding);
    return { clientId, voice, resumed: await takeEffect(change, binding.epoch) };
  });
}
