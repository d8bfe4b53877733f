import type { Mode } from '@vivavoce/contract/ids';
import type { TenantTransaction } from '../../database/database.ts';

/**
 * Empties the answers kept for repeated requests that tell of somebody who is erased. That they were given stays known: the request
 * made again is refused, and does nothing a second time.
 */
export async function forgetAnswersAbout(
  records: TenantTransaction,
  { tenantId, mode }: { tenantId: string; mode: Mode },
  candidateIds: readonly string[],
): Promise<void> {
  await records.idempotencyKey.updateMany({
    where: { tenantId, mode, people: { hasSome: [...candidateIds] } },
    data: { response: { sealed: '' }, people: [] },
  });
}
