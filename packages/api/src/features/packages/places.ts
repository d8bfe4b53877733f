import { ApiError } from '../../core/error.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { idsOf, loadPerson } from '../candidates/index.ts';

/** Who pays for a new interview: a package that the candidate bought, one that the tenant gave, or the tenant as it goes. */
export type PaidBy = 'bought' | 'given' | 'tenant';

/**
 * Takes a place for a new interview, in the transaction that creates it: of the oldest package with one left,
 * whichever row of the person has it. Where the tenant does not
 * ask for places, or nobody knows who the candidate is, the tenant pays.
 * @throws ApiError `payment_required` where places are asked for and none is left
 */
export async function takePlace(
  records: TenantTransaction,
  { tenantId, mode, sessionId }: SessionRef,
  candidateId: string | null,
): Promise<PaidBy> {
  if (mode !== 'live' || candidateId === null) return 'tenant';
  const account = await records.billingAccount.findUnique({
    where: { tenantId_mode: { tenantId, mode } },
    select: { candidatesPay: true },
  });
  if (!account?.candidatesPay) return 'tenant';
  const ids = idsOf(await loadPerson(records, { tenantId, mode }, candidateId));
  // Two interviews at once wait for each other, and never take one place.
  const rows = await records.$queryRaw<{ id: string; source: string }[]>`
    SELECT id, source FROM packages
     WHERE tenant_id = ${tenantId} AND mode = ${mode}::mode AND candidate_id = ANY (${ids})
       AND status = 'paid' AND used + refunded_places < places
     ORDER BY created_at, id LIMIT 1 FOR UPDATE`;
  const [found] = rows;
  if (!found) {
    throw new ApiError('payment_required', {
      detail: 'This candidate has no interview left.',
      fix: 'Let the candidate buy a package, or give one.',
    });
  }
  await records.package.update({
    where: { tenantId_id: { tenantId, id: found.id } },
    data: { used: { increment: 1 } },
  });
  await records.takenPlace.create({ data: { tenantId, mode, sessionId, packageId: found.id, candidateId } });
  return found.source === 'bought' ? 'bought' : 'given';
}

/** Gives the place of an interview back that was never held, or failed on our side. Again is the same as once. */
export async function returnPlace(
  records: TenantTransaction,
  { tenantId, sessionId }: SessionRef,
): Promise<void> {
  const [returned] = await records.takenPlace.updateManyAndReturn({
    where: { tenantId, sessionId, returnedAt: null },
    data: { returnedAt: new Date() },
  });
  if (!returned) return;
  await records.package.update({
    where: { tenantId_id: { tenantId, id: returned.packageId } },
    data: { used: { decrement: 1 } },
  });
}

/** Whether the candidate has paid for this interview: then it is nobody else's to pay. */
export async function isPrepaid(
  records: TenantTransaction,
  { tenantId, sessionId }: Pick<SessionRef, 'tenantId' | 'sessionId'>,
): Promise<boolean> {
  const taken = await records.takenPlace.findUnique({
    where: { tenantId_sessionId: { tenantId, sessionId } },
    select: { returnedAt: true, package: { select: { source: true } } },
  });
  return taken?.returnedAt === null && taken.package.source === 'bought';
}
