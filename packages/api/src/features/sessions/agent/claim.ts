import {
  type ClaimRequest,
  type ClaimResponse,
  CONNECT_WITHIN_MS,
  isOver,
  snapshotSchema,
} from '@vivavoce/contract';
import type { CoreContext } from '../../../context.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import { toJson } from '../../../database/json.ts';
import { dropTask } from '../../../tasks/outbox.ts';
import { vendorsOf } from '../../../vendors/vendors.ts';
import { readTranscript } from '../../utterances/resource.ts';
import { changeSession, statusData } from '../lifecycle/change.ts';
import { sessionTaskId } from '../lifecycle/join.ts';
import { lastStoredSequence, longestLiveMs } from '../lifecycle/record.ts';
import { loadSession } from '../resource/resource.ts';

/**
 * Gives the session to a worker: a new epoch, by one conditional update, and all that it needs to begin or to go on where
 * the last one stopped. From here on everything that carries a lower epoch is refused.
 * @throws ApiError `session_over`; `connection_replaced` where the task is not the session's newest, or nobody wants a worker.
 */
export async function claimSession(
  context: CoreContext,
  ref: SessionRef,
  request: ClaimRequest,
): Promise<ClaimResponse> {
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
    const row = await change.step('claim', {
      event: 'session.live',
      data: statusData('live'),
      set: {
        epoch: { increment: 1 },
        claimSequence: await lastStoredSequence(change),
        workerId: request.workerId,
        connections: toJson(request.connections),
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
      tenantName,
      displayName: row.displayName,
      locale: row.locale,
      voice: consent?.voice ?? false,
      template,
      vendors,
      snapshot: await readSnapshot(change.records, ref),
      transcript: await readTranscript(change.records, ref),
      // Somebody joined just now. Whoever lost a worker may take longer to notice.
      ...(before.status === 'queued' ? { connectWithinMs: CONNECT_WITHIN_MS } : {}),
    };
  });
}

async function readSnapshot(records: TenantTransaction, { tenantId, sessionId }: SessionRef) {
  const stored = await records.snapshot.findUnique({
    where: { tenantId_sessionId: { tenantId, sessionId } },
  });
  return stored ? snapshotSchema.parse(stored.document) : null;
}
