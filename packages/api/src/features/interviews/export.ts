import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { csvLine } from '../../core/csv.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { audit } from '../audit/index.ts';
import { conditionOf, interviewFilterSchema, tabSchema } from './filter.ts';
import { type InterviewPage, readPage } from './list.ts';
import { positionOf, SORTS } from './order.ts';
import type { InterviewItem } from './resource.ts';

/** Rows that are read in one transaction. */
const CHUNK = 500;
/** Chosen by hand. */
const MAX_CHOSEN = 200;

export const exportInterviewsSchema = interviewFilterSchema.extend({
  tab: tabSchema.default('all'),
  sort: z.enum(SORTS).default('created'),
  order: z.enum(['asc', 'desc']).default('desc'),
  /** These alone. */
  ids: z.array(textSchema.min(1).max(60)).max(MAX_CHOSEN).exactOptional(),
});
export type ExportInterviewsInput = z.output<typeof exportInterviewsSchema>;

const HEAD = [
  'id',
  'candidate',
  'email',
  'external_id',
  'template',
  'template_version',
  'source',
  'stage',
  'status',
  'decision',
  'score',
  'score_of',
  'length_seconds',
  'created_at',
  'started_at',
  'finished_at',
  'decided_at',
  'failure',
];

/** The interviews as the lines of a CSV file, a part at a time. @throws ApiError `not_allowed`, before the first part */
export function exportInterviews(
  context: AppContext,
  caller: Caller,
  { tab, sort, order: direction, ids, ...filter }: ExportInterviewsInput,
): AsyncGenerator<string> {
  requireMay(caller, 'sessions:list');
  const order = { sort, direction };
  return parts();

  async function* parts() {
    await context.database.withTenant(caller, (records) =>
      audit({ records }, caller, {
        action: 'sessions.exported',
        subject: { type: 'tenant', id: caller.tenantId },
        data: { tab, ...(ids ? { count: ids.length } : {}) },
      }),
    );
    // Spreadsheets read UTF-8 by its mark.
    yield `\uFEFF${csvLine(HEAD)}`;
    let cursor: string | null = null;
    do {
      const position: ReturnType<typeof positionOf> | undefined =
        cursor === null ? undefined : positionOf(cursor, order);
      const page: InterviewPage = await context.database.withTenant(caller, async (records) => {
        const all = await conditionOf(records, caller, { filter, tab });
        const condition = ids ? Prisma.sql`${all} AND s.id = ANY (${ids}::text[])` : all;
        return readPage(records, { condition, order, position, limit: CHUNK });
      });
      yield page.data.map((item) => csvLine(cellsOf(item))).join('');
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
}

function cellsOf(item: InterviewItem): (string | number | null)[] {
  return [
    item.id,
    item.candidate.name,
    item.candidate.email,
    item.externalId,
    item.template.title,
    item.template.version,
    item.source,
    item.stage,
    item.status,
    item.decision,
    item.score === null ? null : round(item.score * (item.scoreOf ?? 1)),
    item.scoreOf,
    item.durationMs === null ? null : Math.round(item.durationMs / 1000),
    item.createdAt,
    item.startedAt,
    item.endedAt,
    item.decidedAt,
    item.failure,
  ];
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
