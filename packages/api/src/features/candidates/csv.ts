import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { csvLine } from '../../core/csv.ts';
import { sqlPageBy } from '../../core/sql-page.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { audit } from '../audit/index.ts';
import { ORDERS, readRows, toItem } from './list.ts';
import type { CandidateFilter, CandidateItem, CandidateOrder } from './schema.ts';

/** A file that a spreadsheet still opens; whoever needs more searches first. */
const MAX_ROWS = 10_000;
/** Spreadsheets read UTF-8 by its mark. */
const MARK = '\uFEFF';

const HEAD = [
  'id',
  'name',
  'email',
  'external_id',
  'locale',
  'interviews',
  'last_interview_at',
  'created_at',
  'stated_email',
];

/** The candidates that fit a filter as a CSV file, in the order of the list; that somebody took them is kept. @throws ApiError `not_allowed` */
export async function exportCandidates(
  context: AppContext,
  caller: Caller,
  { sort, order, ...filter }: CandidateFilter & CandidateOrder,
): Promise<{ csv: string; rows: number; truncated: boolean }> {
  requireMay(caller, 'candidates:read');
  const rows = await context.database.withTenant(caller, async (records) => {
    const found = await readRows(records, caller, {
      filter,
      page: sqlPageBy(ORDERS, Prisma.sql`c.id`, { sort, order, limit: MAX_ROWS }),
    });
    await audit({ records }, caller, {
      action: 'candidates.exported',
      subject: { type: 'tenant', id: caller.tenantId },
      data: { rows: Math.min(found.length, MAX_ROWS) },
    });
    return found;
  });
  const items = rows.slice(0, MAX_ROWS).map(toItem);
  const lines = items.map((item) => csvLine(cellsOf(item)));
  return {
    csv: [`${MARK}${csvLine(HEAD)}`, ...lines].join(''),
    rows: items.length,
    truncated: rows.length > MAX_ROWS,
  };
}

function cellsOf(item: CandidateItem): (string | number | null)[] {
  return [
    item.id,
    item.name,
    item.email,
    item.externalId,
    item.locale,
    item.interviewCount,
    item.lastInterviewAt,
    item.createdAt,
    item.statedEmail,
  ];
}
