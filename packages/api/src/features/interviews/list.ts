import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { encodeCursor } from '../../core/page.ts';
import type { TenantTransaction } from '../../database/database.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { readLinkCounts } from '../links/index.ts';
import { conditionOf, type InterviewFilter, interviewFilterSchema, tabSchema } from './filter.ts';
import { type Order, type Position, positionOf, SORTS, sortValue, stretchesOf } from './order.ts';
import { COLUMNS, type InterviewItem, type InterviewRow, titlesOf, toItem } from './resource.ts';
import type { Stage, Tab } from './stages.ts';

export const listInterviewsSchema = interviewFilterSchema.extend({
  tab: tabSchema.default('all'),
  sort: z.enum(SORTS).default('created'),
  order: z.enum(['asc', 'desc']).default('desc'),
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
  { tab, sort, order: direction, limit, cursor, ...filter }: ListInterviewsInput,
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

export interface InterviewCounts extends Record<Tab, number> {
  /** Links by which nobody has begun: among `invited`, and no interviews yet. */
  links: { waiting: number; unopened: number };
}

/**
 * How many interviews each tab holds, under the same filter; with those that were invited and have not begun, for who may see links.
 * @throws ApiError `not_allowed`
 */
export async function countInterviews(
  context: AppContext,
  caller: Caller,
  filter: InterviewFilter,
): Promise<InterviewCounts> {
  requireMay(caller, 'sessions:list');
  return context.database.withTenant(caller, async (records) => {
    const rows = await records.$queryRaw<{ stage: Stage; count: number }[]>`
      SELECT s.stage, count(*)::integer AS count FROM sessions s
       WHERE ${await conditionOf(records, caller, { filter, tab: 'all' })} GROUP BY s.stage`;
    const counted = new Map(rows.map(({ stage, count }) => [stage, count]));
    const of = (stage: Stage) => counted.get(stage) ?? 0;
    const { waiting, unopened } = await waitingLinks(records, caller, filter);
    return {
      all: rows.reduce((sum, { count }) => sum + count, 0),
      to_review: of('to_review'),
      in_progress: of('in_progress'),
      invited: of('invited') + waiting,
      decided: of('decided'),
      failed: of('failed'),
      links: { waiting, unopened },
    };
  });
}

/** A link has no score, and no day of an interview. */
async function waitingLinks(
  records: TenantTransaction,
  caller: Caller,
  filter: InterviewFilter,
): Promise<InterviewCounts['links']> {
  const { search, template, source = 'link', score = 'none', createdFrom, createdBefore } = filter;
  const none =
    source !== 'link' || score !== 'none' || createdFrom !== undefined || createdBefore !== undefined;
  if (none || !caller.may('links:read')) return { waiting: 0, unopened: 0 };
  return readLinkCounts(records, caller, {
    standing: 'waiting',
    ...(search ? { search } : {}),
    templateId: template,
  });
}
