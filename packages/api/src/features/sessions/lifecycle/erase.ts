import type { CoreContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import { announceChange } from '../../../events/changes.ts';
import { subjectOf } from '../resource/subject.ts';
import { sendControl } from './end.ts';
import { meterInterview } from './meter.ts';
import { spentMs } from './record.ts';

/** Erases a session, see `eraseRecordsOf`. @throws ApiError `not_allowed`, `not_found` */
export async function eraseSession(
  context: CoreContext,
  caller: Caller,
  { sessionId }: { sessionId: string },
): Promise<void> {
  await eraseRecordsOf(context, refOf(caller, sessionId, 'sessions:manage'));
}

/**
 * Erases a session with all that belongs to it: consents, utterances, evaluation, events, snapshots, tasks. A worker that
 * holds it is told, and finds nothing to write to.
 * @throws ApiError `not_found`
 */
export async function eraseRecordsOf(context: CoreContext, ref: SessionRef): Promise<void> {
  const erased = await context.database.withTenant(ref, (records) => deleteSession(records, ref));
  if (!erased) throw new ApiError('not_found');
  await announceErasure(context, ref);
}

/** The same inside a transaction that is open; `announceErasure` follows its commit. Answers whether it was there. */
export async function deleteSession(records: TenantTransaction, ref: SessionRef): Promise<boolean> {
  const { tenantId, sessionId } = ref;
  const [row] = await records.session.findMany({ where: { tenantId, id: sessionId } });
  if (!row) return false;
  // Erased before its record was closed, it took the time that it took.
  if (row.recordComplete === null) {
    await meterInterview(
      { records },
      { ...row, durationMs: row.durationMs ?? (await spentMs({ records, ref }, row)) },
    );
  }
  // How long its candidate is kept counts from their last interview, which nothing else tells any more.
  await records.$executeRaw`
    UPDATE candidates c SET last_interview_at = greatest(c.last_interview_at, s.ended_at, s.created_at)
      FROM sessions s WHERE s.tenant_id = ${tenantId} AND s.id = ${sessionId}
       AND c.tenant_id = s.tenant_id AND c.id = s.candidate_id`;
  const { count } = await records.session.deleteMany({ where: { tenantId, id: sessionId } });
  return count > 0;
}

/** Tells the worker that holds it, and whoever listens. */
export async function announceErasure(context: CoreContext, ref: SessionRef): Promise<void> {
  await Promise.all([
    sendControl(context, { sessionId: ref.sessionId, kind: 'terminate', reason: 'partner' }),
    announceChange(context, subjectOf(ref)),
  ]);
}
