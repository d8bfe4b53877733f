import type { ClaimRequest, ClaimResponse } from '@vivavoce/contract/internal';
import type { Template } from '@vivavoce/contract/records';
import { CONNECT_WITHIN_MS, isOver } from '@vivavoce/contract/session';
import type { CoreContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import { toJson } from '../../../database/json.ts';
import { dropTask } from '../../../tasks/outbox.ts';
import { vendorsOf } from '../../../vendors/vendors.ts';
import { readTranscript } from '../../utterances/index.ts';
import { changeSession, statusData } from '../lifecycle/change.ts';
import { sessionTaskId } from '../lifecycle/join.ts';
import { longestLiveMs } from '../lifecycle/record.ts';
import { loadSession } from '../resource/resource.ts';
import { makeRoom } from '../rooms/rooms.ts';
import { agentAccess } from '../rooms/tokens.ts';
import { effectOf, isHeldElsewhere, readSnapshot, turnOf } from './effect.ts';

/**
 * Gives the session to a worker: a new epoch, by one conditional update, and all that it needs to begin or to go on where
 * the last one stopped. Where another worker still holds it, as far as anybody knows, the claim is a reserve until a client
 * connects to it (`takeEffect`).
 * @throws ApiError `not_allowed`, `session_over`; `connection_replaced` where the task is not the session's newest, or nobody wants a worker.
 */
export async function claimSession(
  context: CoreContext,
  caller: Caller,
  { sessionId, ...request }: ClaimRequest & { sessionId: string },
): Promise<ClaimResponse> {
  const ref = refOf(caller, sessionId, 'sessions:work');
  const made = request.rooms ? await makeRoom(context, ref) : undefined;
  return changeSession(context, ref, async (change) => {
    const before = await change.lock();
    if (isOver(before.status) || before.endRequested !== null) throw new ApiError('session_over');
    const newest = request.taskId === undefined || request.taskId === sessionTaskId(before);
    if (!newest || (before.status !== 'queued' && before.status !== 'live')) {
      throw new ApiError('connection_replaced', {
        detail: 'This task is not the one that the session waits for.',
      });
    }
    // Found out before the session is taken: a worker that cannot work must not hold it.
    const vendors = vendorsOf(context.environment, before);
    const { goesOnFrom } = request;
    if (goesOnFrom !== undefined && goesOnFrom !== before.heldEpoch && goesOnFrom !== before.epoch) {
      throw new ApiError('connection_replaced', { detail: 'The client went to another worker.' });
    }
    // Another claim was faster: its room is not ours.
    const room = made?.epoch === before.epoch + 1 ? made : undefined;
    const reserve = goesOnFrom === undefined && isHeldElsewhere(before);
    const row = await change.step('claim', {
      event: 'session.live',
      data: statusData('live'),
      set: {
        epoch: { increment: 1 },
        ...(reserve ? { heldAt: null } : await effectOf(change, before.epoch + 1)),
        workerId: request.workerId,
        connections: toJson([
          ...(room ? [{ kind: 'livekit', room: room.name }] : []),
          ...request.connections,
        ]),
        startedAt: before.startedAt ?? new Date(),
      },
    });
    await change.task('force-end', {
      id: `force-end-${row.id}-${row.epoch}`,
      runAt: new Date(Date.now() + (await longestLiveMs(change, row))),
    });
    await dropTask(change.records, { tenantId: ref.tenantId, id: sessionTaskId(row) });
    const { template, tenantName, consent } = await loadSession(change.records, ref);
    return {
      sessionId: row.id,
      mode: row.mode,
      epoch: row.epoch,
      reserve,
      tenantName,
      displayName: row.displayName,
      locale: row.locale,
      voice: consent?.voice ?? false,
      template: withoutIdealAnswers(template),
      vendors,
      snapshot: await readSnapshot(change.records, ref),
      transcript: await readTranscript(change.records, ref),
      ...turnOf(row),
      ...(room ? { room: await agentAccess(room.access, room.name) } : {}),
      ...(row.mode === 'live' ? { metered: true } : {}),
      // Somebody joined just now. Whoever lost a worker may take longer to notice.
      ...(before.status === 'queued' ? { connectWithinMs: CONNECT_WITHIN_MS } : {}),
    };
  });
}

/** They are the evaluator's: what the interviewer does not know, nobody talks out of it. */
function withoutIdealAnswers(template: Template): Template {
  return {
    ...template,
    questions: template.questions.map(({ idealAnswer: _hidden, ...question }) => question),
  };
}
