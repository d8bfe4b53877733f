import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { encodeCursor } from '../../core/page.ts';
import type { TenantTransaction } from '../../database/database.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { conditionOf, type InterviewFilter, interviewFilterSchema, tabSchema } from './filter.ts';
import { type Order, type Position, positionOf, SORTS, sortValue, stretchesOf } from './order.ts';
import { COLUMNS, type InterviewItem, type InterviewRow, titlesOf, toItem } from './resource.ts';
import { STAGES, type Tab } from './stages.ts';

export const listInterviewsSchema = interviewFilterSchema.extend({
  tab: tabSchema.default('all'),
  sort: z.enum(SORTS).default('created'),
  direction: z.enum(['asc', 'desc']).default('desc'),
  limit: z.int().min(1).max(100).default(50),
  /** `nextCursor` or `previousCursor` of a page in the same order. */
  cursor: textSchema.min(1).max(1_000).exactOptional(),
});
export type ListInterviewsInput = z.output<typeof listInterviewsSchema>;

export interface InterviewPage {
  data: InterviewItem[];
  nextCursor: string | null;
  previousCursor: string | null;
}

/** One page of the interviews. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listInterviews(
  context: AppContext,
  caller: Caller,
  { tab, sort, direction, limit, cursor, ...filter }: ListInterviewsInput,
): Promise<InterviewPage> {
  requireMay(caller, 'sessions:list');
  const order = { sort, direction };
  const position = cursor === undefined ? undefined : positionOf(cursor, order);
  return context.database.withTenant(caller, async (records) =>
    readPage(records, {
      condition: await conditionOf(records, caller, { filter, tab }),
      order,
      position,
      limit,
    }),
  );
}

export interface PageQuery {
  /** Over `sessions s`. */
  condition: Prisma.Sql;
  order: Order;
  position?: Position | undefined;
  limit: number;
}

/** The rows beyond a position, and the cursors to go on from them either way. */
export async function readPage(records: TenantTransaction, query: PageQuery): Promise<InterviewPage> {
  const { order, position, limit } = query;
  const backwards = position?.[0] === 'before';
  const rows = await readRows(records, query);
  const more = rows.length > limit;
  const shown = rows.slice(0, limit);
  if (backwards) shown.reverse();
  const titles = await titlesOf(records, shown);
  const [first, last] = [shown[0], shown.at(-1)];
  const cursorAt = (lies: Position[0], row: SortedRow) =>
    encodeCursor([lies, order.sort, order.direction, row.sort_value, row.id]);
  return {
    data: shown.map((row) => toItem(row, titles)),
    nextCursor: last && (backwards || more) ? cursorAt('after', last) : null,
    previousCursor: first && (backwards ? more : position !== undefined) ? cursorAt('before', first) : null,
  };
}

type SortedRow = InterviewRow & { sort_value: string | number | null };

/** One row more than the page holds, where there is one. */
async function readRows(
  records: TenantTransaction,
  { condition, order, position, limit }: PageQuery,
): Promise<SortedRow[]> {
  const rows: SortedRow[] = [];
  for (const stretch of stretchesOf(order, position)) {
    const left = limit + 1 - rows.length;
    if (left === 0) break;
    rows.push(
      ...(await records.$queryRaw<SortedRow[]>`
        SELECT ${COLUMNS}, ${sortValue(order)} AS sort_value
          FROM (SELECT * FROM sessions s WHERE ${condition} AND ${stretch.condition}
                 ORDER BY ${stretch.orderBy} LIMIT ${left}) s
          LEFT JOIN keys k ON k.tenant_id = s.tenant_id AND k.id = s.key_id
         ORDER BY ${stretch.orderBy}`),
    );
  }
  return rows;
}

export type InterviewCounts = Record<Tab, number>;

/** How many interviews each tab holds, under the same filter. @throws ApiError `not_allowed` */
export async function countInterviews(
  context: AppContext,
  caller: Caller,
  filter: InterviewFilter,
): Promise<InterviewCounts> {
  requireMay(caller, 'sessions:list');
  const rows = await context.database.withTenant(
    caller,
    async (records) => records.$queryRaw<{ stage: string; count: number }[]>`
      SELECT s.stage, count(*)::integer AS count FROM sessions s
       WHERE ${await conditionOf(records, caller, { filter, tab: 'all' })} GROUP BY s.stage`,
  );
  const counted = Object.fromEntries(rows.map(({ stage, count }) => [stage, count]));
  const stages = Object.fromEntries(STAGES.map((stage) => [stage, counted[stage] ?? 0]));
  return { all: rows.reduce((sum, { count }) => sum + count, 0), ...stages } as InterviewCounts;
}
