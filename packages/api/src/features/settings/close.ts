import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { endPlanWhenClosed } from '../billing/index.ts';
import { loadTenant, type Settings, toSettings } from './resource.ts';
import { FIXED } from './settings.ts';

/** Between closing and erasing: long enough to notice a mistake. */
export const CLOSE_GRACE_DAYS = 30;
const DAY_MS = 24 * 3_600_000;

/**
 * Closes the tenant: its keys open nothing from now on, its plan ends with the month that is paid for, and once the grace is over
 * everything is erased.
 * @throws ApiError `not_allowed`, `invalid_request` where `confirm` is not the tenant's slug
 */
export async function closeTenant(
  context: AppContext,
  caller: Caller,
  { confirm }: { confirm: string },
): Promise<Settings> {
  requireMay(caller, 'tenants:close');
  const { tenantId } = caller;
  // Of no mode: what a tenant pays by is live, wherever its owner stands.
  return changeRecords(context, { tenantId, mode: 'any' }, async (change) => {
    const row = await loadTenant(change.records, tenantId);
    if (confirm !== row.slug) {
      throw new ApiError('invalid_request', {
        errors: [{ pointer: '/confirm', detail: 'Not the short name of this tenant. Type it exactly.' }],
      });
    }
    if (row.closedAt) return toSettings(row, FIXED);
    const closedAt = new Date();
    const eraseAfter = new Date(closedAt.getTime() + CLOSE_GRACE_DAYS * DAY_MS);
    const closed = await change.records.tenant.update({
      where: { id: tenantId },
      data: { closedAt, eraseAfter },
    });
    await endPlanWhenClosed(change, { tenantId, closedAt });
    await audit(change, caller, {
      action: 'tenant.closed',
      subject: { type: 'tenant', id: tenantId },
      data: { eraseAfter: eraseAfter.toISOString() },
    });
    return toSettings(closed, FIXED);
  });
}

/**
 * Opens a closed tenant again, within the grace. Its keys work again; a plan that ends goes on where
 * somebody says so. Once it is being erased there is no way back.
 * @throws ApiError `not_allowed`, `not_found` where the grace is over
 */
export async function reopenTenant(context: AppContext, caller: Caller): Promise<Settings> {
  requireMay(caller, 'tenants:close');
  const { tenantId } = caller;
  return changeRecords(context, caller, async (change) => {
    const [row] = await change.records.tenant.updateManyAndReturn({
      where: { id: tenantId, OR: [{ eraseAfter: null }, { eraseAfter: { gt: new Date() } }] },
      data: { closedAt: null, eraseAfter: null },
    });
    if (!row) throw new ApiError('not_found');
    await audit(change, caller, {
      action: 'tenant.changed',
      subject: { type: 'tenant', id: tenantId },
      data: { fields: ['closed'] },
    });
    return toSettings(row, FIXED);
  });
}
