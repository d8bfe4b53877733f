import type { Caller } from '../../core/caller.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { type Currency, currencyOf } from '../billing/index.ts';

/** Whether interviews of candidates take places, and what these are paid in. */
export async function termsOf(
  records: TenantTransaction,
  { tenantId, mode }: Pick<Caller, 'tenantId' | 'mode'>,
): Promise<{ required: boolean; currency: Currency }> {
  const account = await records.billingAccount.findUnique({ where: { tenantId_mode: { tenantId, mode } } });
  return { required: account?.candidatesPay ?? false, currency: currencyOf(account?.currency ?? '') };
}
