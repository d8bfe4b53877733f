import type { RedeemRequest, RedeemResponse } from '@vivavoce/contract/internal';
import type { CoreContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { redeemTicket } from '../access/ticket.ts';
import { changeSession } from '../lifecycle/change.ts';
import { takeEffect } from './effect.ts';

/**
 * Lets a client in to the worker that it came to, and with it that worker's claim into effect.
 * @throws ApiError `not_allowed`, `invalid_ticket`, `origin_not_allowed`, `connection_replaced`, `session_over`, `not_found`
 */
export async function redeemConnection(
  context: CoreContext,
  caller: Caller,
  { sessionId, clientId, reserve, ...binding }: RedeemRequest & { sessionId: string },
): Promise<RedeemResponse> {
  const ref = refOf(caller, sessionId, 'sessions:work');
  return changeSession(context, ref, async (change) => {
    // Before the ticket is looked at: a claim that came in between would leave its worker with a client and no say.
    await change.lock();
    const voice = await redeemTicket(change.records, ref, binding);
    return {
      clientId,
      voice,
      resumed: await takeEffect(change, { epoch: binding.epoch, reserve: reserve === true }),
    };
  });
}
