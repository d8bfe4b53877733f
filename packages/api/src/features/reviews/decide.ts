import { newId } from '@vivavoce/contract/ids';
import type { Decision } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { CoreContext } from '../../context.ts';
import { type Caller, refOf } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { audit } from '../audit/index.ts';
import { changeSession } from '../sessions/index.ts';
import { byOf, requireMember, toDecision } from './resource.ts';
import type { DecideInput } from './schema.ts';

/**
 * Writes down what a person decided, and why. An earlier decision stays in the history; no score ever decides.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` while the interview is not over
 */
export async function decide(
  context: CoreContext,
  caller: Caller,
  { sessionId, decision, reason }: DecideInput,
): Promise<Decision> {
  const ref = refOf(caller, sessionId, 'decisions:write');
  const member = requireMember(caller);
  return changeSession(context, ref, async (change) => {
    const { status } = await change.lock();
    if (!isOver(status)) {
      throw new ApiError('invalid_request', {
        detail: 'The interview is not over yet.',
        fix: 'Decide once it has ended.',
      });
    }
    const { tenantId, mode } = ref;
    const row = await change.records.decision.create({
      data: { tenantId, mode, id: newId('decision'), sessionId, decision, reason, ...byOf(member) },
    });
    await change.update({ decision, decidedAt: row.createdAt });
    await audit(change, caller, {
      action: 'decision.made',
      subject: { type: 'session', id: sessionId },
      data: { decisionId: row.id, decision },
    });
    return toDecision(row);
  });
}
