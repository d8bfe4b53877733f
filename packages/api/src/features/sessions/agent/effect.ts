import { type ClaimResponse, snapshotSchema } from '@vivavoce/contract/internal';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { TenantTransaction } from '../../../database/database.ts';
import { readTranscript } from '../../utterances/index.ts';
import { turnControlOf } from '../control/turn-taking.ts';
import type { SessionChange, SessionRow } from '../lifecycle/change.ts';
import { lastStoredSequence } from '../lifecycle/record.ts';

/** Whether another worker may have the session's client: of whoever did not let it go itself that is not known. */
export function isHeldElsewhere(row: SessionRow): boolean {
  return row.status === 'live' && (row.workerId !== null || row.heldEpoch < row.epoch);
}

/** What is written when the claim of an epoch takes effect: from here on the numbers of utterances are its holder's to give. */
export async function effectOf(change: SessionChange, epoch: number) {
  const claimSequence = await lastStoredSequence(change);
  return { heldEpoch: epoch, heldAt: null, claimSequence, lateUtterances: 0 };
}

/**
 * A client connects to the worker of this epoch, so its claim takes effect now where it was a reserve. A worker that still
 * stands in `reserve` never heard that its claim had its effect, so it has it once more: it would go on from where the session
 * stood at the claim, and give out numbers that are taken.
 * @returns How the session stands then; nothing where the worker has begun already.
 */
export async function takeEffect(
  change: SessionChange,
  { epoch, reserve }: { epoch: number; reserve: boolean },
): Promise<Pick<ClaimResponse, 'snapshot' | 'transcript' | 'turn'> | null> {
  const row = await change.lock();
  if (epoch !== row.epoch) return null;
  if (row.heldEpoch === epoch && !(reserve && (await saidNothing(change, epoch)))) return null;
  await change.update(await effectOf(change, epoch));
  return {
    snapshot: await readSnapshot(change.records, change.ref),
    transcript: await readTranscript(change.records, change.ref),
    ...turnOf(row),
  };
}

/** How turns are taken, where that was changed. */
export function turnOf(row: SessionRow): Pick<ClaimResponse, 'turn'> {
  const turn = turnControlOf(row);
  return turn === null ? {} : { turn };
}

/** Whether nothing of this epoch is stored. */
async function saidNothing({ records, ref }: SessionChange, epoch: number): Promise<boolean> {
  const { tenantId, sessionId } = ref;
  const known = await records.utterance.findFirst({
    where: { tenantId, sessionId, epoch },
    select: { id: true },
  });
  return known === null;
}

/** What the last holder left. */
export async function readSnapshot(records: TenantTransaction, { tenantId, sessionId }: SessionRef) {
  const stored = await records.snapshot.findUnique({
    where: { tenantId_sessionId: { tenantId, sessionId } },
  });
  return stored ? snapshotSchema.parse(stored.document) : null;
}
