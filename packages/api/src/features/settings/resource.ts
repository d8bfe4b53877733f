import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import type { Tenant as TenantRow } from '../../generated/prisma/client.ts';

/** What a tenant's people can change about it, and what they cannot but should know. */
export interface Settings {
  id: string;
  slug: string;
  name: string;
  timeZone: string;
  locale: string;
  senderName: string | null;
  replyTo: string | null;
  interviewsKeptDays: number | null;
  candidatesKeptDays: number | null;
  offersAccounts: boolean;
  /** Kept this long whatever the tenant says. */
  requestsKeptDays: number;
  auditKeptDays: number;
  /** Since when its keys open nothing, and when everything is erased; null where it is open. */
  closed: { at: string; eraseAfter: string } | null;
  createdAt: string;
}

export async function loadTenant(records: TenantTransaction, tenantId: string): Promise<TenantRow> {
  const row = await records.tenant.findUnique({ where: { id: tenantId } });
  if (!row) throw new ApiError('not_found');
  return row;
}

export function toSettings(
  row: TenantRow,
  fixed: Pick<Settings, 'requestsKeptDays' | 'auditKeptDays'>,
): Settings {
  const { id, slug, name, timeZone, locale, senderName, replyTo } = row;
  const { interviewsKeptDays, candidatesKeptDays, offersAccounts, closedAt, eraseAfter } = row;
  return {
    id,
    slug,
    name,
    timeZone,
    locale,
    senderName,
    replyTo,
    interviewsKeptDays,
    candidatesKeptDays,
    offersAccounts,
    ...fixed,
    closed: closedAt && eraseAfter && { at: closedAt.toISOString(), eraseAfter: eraseAfter.toISOString() },
    createdAt: row.createdAt.toISOString(),
  };
}
