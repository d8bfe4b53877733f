import type { Mode } from '@vivavoce/contract/ids';
import type { CoreContext } from '../../context.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { toJson } from '../../database/json.ts';
import type { Erasure as ErasureRow } from '../../generated/prisma/client.ts';
import { changeRecords } from '../../tasks/change.ts';
import { collect, countsOf, holdRows, mergedInto } from '../candidates/index.ts';
import { dropFiles, filesOf } from '../resumes/index.ts';
import { announceErasure, deleteSession } from '../sessions/index.ts';
import { forgetAnswersAbout } from './kept-answers.ts';
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
  const dropped = new Set<string>();
  while (!signal.aborted) {
    const sessionId = await eraseNextSession(context, ref);
    if (sessionId === undefined) {
      await dropFilesLeft(context, ref, { dropped, signal });
      if (signal.aborted || (await erasePerson(context, ref, dropped))) return;
      continue;
    }
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

/** The files of their resumes: a receipt that says done says so of these, too. */
async function dropFilesLeft(
  context: CoreContext,
  ref: ErasureRef,
  { dropped, signal }: { dropped: Set<string>; signal: AbortSignal },
): Promise<void> {
  const files = await context.database.withTenant(ref, async (records) => {
    const row = await records.erasure.findUnique({ where: keyOf(ref) });
    const ids = row && !row.doneAt && (await idsLeft(records, row));
    return ids ? filesOf(records, ref, ids) : [];
  });
  for (const file of files) {
    if (signal.aborted) return;
    await dropFiles(context, [file]);
    dropped.add(file.resumeId);
  }
}

/**
 * The person themselves with what hangs on them and on no interview, and the end of the receipt. Answers whether that is done; not
 * where an interview was begun meanwhile, which has to be told that it ends, nor where a resume came whose file is still there.
 */
async function erasePerson(
  context: CoreContext,
  ref: ErasureRef,
  dropped: ReadonlySet<string>,
): Promise<boolean> {
  const { tenantId, mode } = ref;
  return changeRecords(context, ref, async (change) => {
    const { records } = change;
    const row = await lock(records, ref);
    if (!row || row.doneAt) return true;
    // Held first, then counted: nobody is merged into them any more, and nothing is begun with them.
    await holdRows(records, ref, [row.candidateId]);
    const ids = await idsLeft(records, row);
    if (ids && (await hasSession(records, { tenantId, mode, ids }))) return false;
    const files = ids ? await filesOf(records, ref, ids) : [];
    if (files.some(({ resumeId }) => !dropped.has(resumeId))) return false;
    const counts = ids
      ? { ...countsOf(await collect(records, { ids })), ...(await dropMails(records, row, ids)) }
      : {};
    if (ids) await forgetAnswersAbout(records, { tenantId, mode }, ids);
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
    return true;
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
    select: { email: true, statedEmail: true },
  });
  const recipients = people.flatMap(({ email, statedEmail }) => [email ?? [], statedEmail ?? []].flat());
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

/** Whether there is an interview of theirs. Until the transaction ends nobody begins another: the rows are held. */
async function hasSession(
  records: TenantTransaction,
  { tenantId, mode, ids }: { tenantId: string; mode: Mode; ids: string[] },
): Promise<boolean> {
  await holdRows(records, { tenantId }, ids);
  const found = await records.session.findFirst({
    where: { tenantId, mode, candidateId: { in: ids } },
    select: { id: true },
  });
  return found !== null;
}

/**
 * The candidate's rows; nothing where they are gone already. Only downwards: whoever they were merged into since was not asked to be
 * erased.
 */
async function idsLeft(
  records: TenantTransaction,
  { tenantId, mode, candidateId }: Pick<ErasureRow, 'tenantId' | 'mode' | 'candidateId'>,
): Promise<string[] | undefined> {
  const row = await records.candidate.findFirst({ where: { tenantId, mode, id: candidateId } });
  return row ? [row.id, ...(await mergedInto(records, row)).map(({ id }) => id)] : undefined;
}

function sumOf(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return Object.fromEntries(names.map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}
