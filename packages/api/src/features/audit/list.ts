import type { AuditEntry, AuditSubjectType, Page } from '@vivavoce/contract/records';
import type { CoreContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { NEWEST, pageBy } from '../../core/order.ts';
import type { AuditEntry as AuditEntryRow, Prisma } from '../../generated/prisma/client.ts';
import { type AuditFilter, type AuditQuery, auditEntrySchema } from './schema.ts';

/** Subjects that are the tenant's in both modes. */
const OF_BOTH_MODES: AuditSubjectType[] = ['tenant', 'member', 'invitation'];

/** Newest first where nothing else is asked for. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listAuditEntries(
  context: CoreContext,
  caller: Caller,
  query: AuditQuery,
): Promise<Page<AuditEntry>> {
  requireMay(caller, 'audit:read');
  const page = pageBy(NEWEST, query);
  const { tenantId } = caller;
  return context.database.withTenant({ tenantId, mode: 'any' }, async (records) => {
    const rows = await records.auditEntry.findMany({
      where: { AND: [whereOf(caller, query), page.where] },
      ...page.first,
    });
    return page.of(rows, toEntry);
  });
}

function whereOf({ tenantId, mode }: Caller, filter: AuditFilter): Prisma.AuditEntryWhereInput {
  const { actorId, action, subjectType, subjectId, from, to } = filter;
  return {
    tenantId,
    ...(actorId ? { actorId } : {}),
    ...(action ? { action } : {}),
    ...(subjectType ? { subjectType } : {}),
    ...(subjectId ? { subjectId } : {}),
    OR: [{ mode }, { subjectType: { in: OF_BOTH_MODES } }],
    ...(from || to
      ? { createdAt: { ...(from ? { gte: new Date(from) } : {}), ...(to ? { lt: new Date(to) } : {}) } }
      : {}),
  };
}

function toEntry(row: AuditEntryRow): AuditEntry {
  return auditEntrySchema.parse({
    id: row.id,
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    action: row.action,
    subject: { type: row.subjectType, id: row.subjectId },
    data: row.data,
    createdAt: row.createdAt.toISOString(),
  });
}
