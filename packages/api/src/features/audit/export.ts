import type { AuditEntry } from '@vivavoce/contract/records';
import type { CoreContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { csvLine } from '../../core/csv.ts';
import { MAX_PAGE_SIZE } from '../../core/page.ts';
import { listAuditEntries } from './list.ts';
import type { AuditFilter } from './schema.ts';
import { audit } from './write.ts';

/** A file that a spreadsheet still opens; whoever needs more asks month by month. */
const MAX_ROWS = 10_000;

export interface AuditExport {
  csv: string;
  rows: number;
  /** Whether there are older entries than fit into one file. */
  truncated: boolean;
}

/** The entries that fit a filter as CSV, in the order of the list. @throws ApiError `not_allowed` */
export async function exportAuditEntries(
  context: CoreContext,
  caller: Caller,
  filter: AuditFilter,
): Promise<AuditExport> {
  requireMay(caller, 'audit:read');
  const entries: AuditEntry[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null && entries.length < MAX_ROWS) {
    const page = await listAuditEntries(context, caller, {
      ...filter,
      limit: MAX_PAGE_SIZE,
      ...(cursor === undefined ? {} : { cursor }),
    });
    entries.push(...page.data);
    cursor = page.nextCursor;
  }
  await context.database.withTenant(caller, (records) =>
    audit({ records }, caller, {
      action: 'audit.exported',
      subject: { type: 'tenant', id: caller.tenantId },
      data: { rows: entries.length },
    }),
  );
  return { csv: toCsv(entries), rows: entries.length, truncated: cursor !== null };
}

const HEADER = [
  'time',
  'actor_kind',
  'actor_id',
  'actor_name',
  'action',
  'subject_type',
  'subject_id',
  'data',
];

/** RFC 4180. */
function toCsv(entries: readonly AuditEntry[]): string {
  const rows = entries.map(({ createdAt, actor, action, subject, data }) => [
    createdAt,
    actor.kind,
    actor.id,
    actor.name ?? '',
    action,
    subject.type,
    subject.id,
    JSON.stringify(data),
  ]);
  return [HEADER, ...rows].map(csvLine).join('');
}
