import type { ControlRequest, SessionControl } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { AppContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import { toJson } from '../../../database/json.ts';
import { changeSession } from '../lifecycle/change.ts';
import { sendControl } from '../lifecycle/end.ts';
import { loadSession } from '../resource/resource.ts';
import { takeTurnsBy, turnControlOf } from './turn-taking.ts';

export interface ControlInput {
  sessionId: string;
  request: ControlRequest;
  /** Keeps the answer for a repeated request, in the same transaction. */
  keep?: (records: TenantTransaction, body: SessionControl) => Promise<void>;
}

/**
 * Changes how turns are taken, from now on: the worker that holds the session is told, and whoever holds it next begins so. Code
 * that is run or handed in ends coding at once. A candidate's page may do that always, and choose a mode where the template says so.
 * @throws ApiError `not_allowed`, `not_found`, `session_over`
 */
export async function controlSession(
  context: AppContext,
  caller: Caller,
  { sessionId, request, keep }: ControlInput,
): Promise<SessionControl> {
  const ref = refOf(caller, sessionId, 'sessions:control');
  const answer = await changeSession(context, ref, async (change) => {
    const row = await change.lock();
    const { template } = await loadSession(change.records, ref);
    if (request.type === 'mode' && caller.kind === 'session' && !template.turn.candidateMayChange) {
      throw new ApiError('not_allowed', {
        detail: 'The template of this session does not let the candidate’s page change the mode.',
      });
    }
    if (isOver(row.status) || row.endRequested !== null) throw new ApiError('session_over');
    const present = turnControlOf(row)?.settings ?? null;
    const turn = takeTurnsBy(request, { template: template.turn, present });
    await change.update({ turn: toJson(turn), turnRevision: { increment: 1 } });
    await change.event('session.control', { type: request.type, turnMode: turn.mode });
    await keep?.(change.records, { turn });
    return { turn };
  });
  await sendControl(context, { sessionId: ref.sessionId, kind: 'mode', turnMode: answer.turn.mode });
  return answer;
}
