import type { TurnControl, TurnRequest } from '@vivavoce/contract/internal';
import type { CoreContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import { turnControlOf } from '../control/turn-taking.ts';
import { loadSession } from '../resource/resource.ts';

/**
 * How turns are to be taken now, for the worker that was told of a change.
 * @throws ApiError `not_allowed`, `not_found` where nothing was changed, `connection_replaced` where another worker has the session
 */
export async function readTurnControl(
  context: CoreContext,
  caller: Caller,
  { sessionId, epoch }: TurnRequest & { sessionId: string },
): Promise<TurnControl> {
  const ref = refOf(caller, sessionId, 'sessions:work');
  return context.database.withTenant(ref, async (records) => {
    const { row } = await loadSession(records, ref);
    if (epoch < row.heldEpoch) throw new ApiError('connection_replaced');
    const control = turnControlOf(row);
    if (control === null) throw new ApiError('not_found');
    return control;
  });
}
