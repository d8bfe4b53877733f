import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import type { ApplicationRow } from './resource.ts';

/** Whoever else changes the application waits until the transaction is over. @throws ApiError `not_found` */
export async function lockApplication(
  records: TenantTransaction,
  { tenantId }: Pick<ApplicationRow, 'tenantId'>,
  id: string,
): Promise<void> {
  const rows = await records.$queryRaw<unknown[]>`
    SELECT 1 FROM applications WHERE tenant_id = ${tenantId} AND id = ${id} FOR UPDATE`;
  if (rows.length === 0) throw new ApiError('not_found');
}

/** Something of it changed just now. */
export async function touchApplication(
  records: TenantTransaction,
  { tenantId }: Pick<ApplicationRow, 'tenantId'>,
  id: string,
): Promise<void> {
  await records.application.updateMany({ where: { tenantId, id }, data: { updatedAt: new Date() } });
}

/** A list of one application or one candidate has an end. @throws ApiError `invalid_request` */
export function requireRoom(count: number, most: number, what: string): void {
  if (count < most) return;
  throw new ApiError('invalid_request', {
    detail: `There are ${most} ${what} already.`,
    fix: 'Delete some that are not needed any more, then try again.',
  });
}
