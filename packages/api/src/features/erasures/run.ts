import type { Mode } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { toJson } from '../../database/json.ts';
import type { Erasure as ErasureRow } from '../../generated/prisma/client.ts';
import { changeRecords } from '../../tasks/change.ts';
import { collect, countsOf, idsOf, loadPerson } from '../candidates/index.ts';
import { announceErasure, deleteSession } from '../sessions/index.ts';
import { countsIn } from './receipts.ts';

export const ERASE_TASK = 'erase-candidate';

/** Which erasure, and whose. */
export interface ErasureRef {
  tenantId: string;
  mode: Mode;
  erasureId: string;
}

/**
 * Erases interview by interview, then the person. Stopped or killed at any line, the next run goes on; two at once erase
 * nothing twice and count nothing twice: each step holds the receipt's row.
 */
export async function runErasure(context: CoreContext, ref: ErasureRef, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const sessionId = await eraseNextSession(context, ref);
    if (sessionId === undefined) return erasePerson(context, ref);
    await announceErasure(context, { tenantId: ref.tenantId, mode: ref.mode, sessionId });
  }
}

/** One interview with its count in the receipt. Answers which; nothing where none is left. */
async function eraseNextSession(context: CoreContext, ref: ErasureRef): Promise<string | undefined> {
  const { tenantId, mode } = ref;
  return changeRecords(context, ref, async (change) => {
    const { records } = change;
    const row = await lock(records, ref);
    const ids = row && (await idsLeft(records, row));
    if (!ids) return undefined;
    const session = await records.session.findFirst({
      where: { tenantId, mode, candidateId: { in: ids } },
      orderBy: { id: 'asc' },
      select: { id: true },
    });
    if (!session) return undefined;
    const counts = countsOf(await collect(records, { root: 'sessions', ids: [session.id] }));
    await deleteSession(records, { tenantId, mode, sessionId: session.id });
    await records.erasure.update({
      where: keyOf(ref),
      data: {
        counts: toJson(sumOf(countsIn(row), counts)),
        sessionsDone: Math.min(row.sessionCount, row.sessionsDone + 1),
      },
    });
    change.touch({ tenantId, mode, type: 'erasure', id: row.id });
    return session.id;
  });
}

/** The person themselves with what hangs on them and on no interview, and the end of the receipt. */
async function erasePerson(context: CoreContext, ref: ErasureRef): Promise<void> {
  const { tenantId, mode } = ref;
  await changeRecords(context, ref, async (change) => {
    const { records } = change;
    const row = await lock(records, ref);
    if (!row || row.doneAt) return;
    const ids = await idsLeft(records, row);
    const counts = ids
      ? { ...countsOf(await collect(records, { ids })), ...(await dropMails(records, row, ids)) }
      : {};
    if (ids) await records.candidate.deleteMany({ where: { tenantId, mode, id: row.candidateId } });
    await records.erasure.update({
      where: keyOf(ref),
      data: {
        doneAt: new Date(),
        sessionsDone: row.sessionCount,
        counts: toJson(sumOf(countsIn(row), counts)),
      },
    });
    change.touch({ tenantId, mode, type: 'erasure', id: row.id });
    change.touch({ tenantId, mode, type: 'candidate', id: row.candidateId });
  });
}

/** Mails that are still to be sent name an address, not a candidate. */
async function dropMails(
  records: TenantTransaction,
  { tenantId, mode }: Pick<ErasureRow, 'tenantId' | 'mode'>,
  ids: readonly string[],
): Promise<Record<string, number>> {
  const people = await records.candidate.findMany({
    where: { tenantId, mode, id: { in: [...ids] } },
    select: { email: true },
  });
  const recipients = people.flatMap(({ email }) => email ?? []);
  const { count } = await records.mail.deleteMany({
    where: { tenantId, mode, recipient: { in: recipients } },
  });
  return count > 0 ? { mails: count } : {};
}

/** Holds the receipt until the transaction ends. */
async function lock(records: TenantTransaction, ref: ErasureRef): Promise<ErasureRow | null> {
  await records.$executeRaw`
    SELECT 1 FROM erasures WHERE tenant_id = ${ref.tenantId} AND id = ${ref.erasureId} FOR UPDATE`;
  return records.erasure.findUnique({ where: keyOf(ref) });
}

function keyOf({ tenantId, erasureId }: ErasureRef) {
  return { tenantId_id: { tenantId, id: erasureId } };
}

/** The candidate's rows; nothing where they are gone already. */
async function idsLeft(
  records: TenantTransaction,
  { tenantId, mode, candidateId }: Pick<ErasureRow, 'tenantId' | 'mode' | 'candidateId'>,
): Promise<string[] | undefined> {
  try {
    return idsOf(await loadPerson(records, { tenantId, mode }, candidateId));
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not_found') return undefined;
    throw error;
  }
}

function sumOf(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}
