import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { AUDIT_DAYS, audit } from '../audit/index.ts';
import { REQUESTS_KEPT_DAYS } from '../requests/index.ts';
import { loadTenant, type Settings, toSettings } from './resource.ts';
import type { SettingsChange } from './schema.ts';

export const FIXED = { requestsKeptDays: REQUESTS_KEPT_DAYS, auditKeptDays: AUDIT_DAYS } as const;

/** @throws ApiError `not_allowed` */
export async function readSettings(context: AppContext, caller: Caller): Promise<Settings> {
  requireMay(caller, 'settings:read');
  return context.database.withTenant(caller, async (records) =>
    toSettings(await loadTenant(records, caller.tenantId), FIXED),
  );
}

/** Changes what is given. A shorter retention holds for what is there already; a longer one for what comes. @throws ApiError `not_allowed` */
export async function updateSettings(
  context: AppContext,
  caller: Caller,
  input: SettingsChange,
): Promise<Settings> {
  requireMay(caller, 'settings:write');
  const { tenantId } = caller;
  // Interviews of both modes are shortened.
  return changeRecords(context, { tenantId, mode: 'any' }, async (change) => {
    const { records } = change;
    const data = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
    const row = await records.tenant.update({ where: { id: tenantId }, data });
    if (typeof input.interviewsKeptDays === 'number') {
      await shortenRetention(records, tenantId, input.interviewsKeptDays);
    }
    await audit(change, caller, {
      action: 'tenant.changed',
      subject: { type: 'tenant', id: tenantId },
      data: { fields: Object.keys(data) },
    });
    return toSettings(row, FIXED);
  });
}

/** Never longer than an interview's notice said: what is kept for less stays so. */
async function shortenRetention(records: TenantTransaction, tenantId: string, days: number): Promise<void> {
  await records.$executeRaw`
    UPDATE sessions SET expires_at = LEAST(expires_at, COALESCE(ended_at, status_at) + make_interval(days => ${days}::integer))
     WHERE tenant_id = ${tenantId} AND expires_at IS NOT NULL`;
  await records.$executeRaw`
    UPDATE sessions SET retention_days = LEAST(retention_days, ${days}::integer)
     WHERE tenant_id = ${tenantId} AND expires_at IS NULL`;
}
