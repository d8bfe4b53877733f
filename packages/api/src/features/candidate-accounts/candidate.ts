import type { Caller } from '../../core/caller.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { type CandidateRow, candidateOfAddress, loadPerson } from '../candidates/index.ts';

/**
 * Who an account is at a tenant. The first time they are whoever has the address that they proved; from then on the same person,
 * wherever a merge leads.
 */
export async function candidateOfAccount(
  records: TenantTransaction,
  { tenantId, mode }: Pick<Caller, 'tenantId' | 'mode'>,
  { accountId, email }: { accountId: string; email: string },
): Promise<CandidateRow> {
  // Two browsers that come at once make one candidate.
  await records.$queryRaw`SELECT 1 FROM pg_advisory_xact_lock(hashtextextended(${`${tenantId} ${mode} ${accountId}`}, 0))`;
  const known = await records.candidateAccount.findUnique({
    where: { tenantId_mode_accountId: { tenantId, mode, accountId } },
  });
  const candidateId = known?.candidateId ?? (await candidateOfAddress(records, { tenantId, mode }, email)).id;
  if (!known) await records.candidateAccount.create({ data: { tenantId, mode, accountId, candidateId } });
  return (await loadPerson(records, { tenantId, mode }, candidateId)).row;
}
