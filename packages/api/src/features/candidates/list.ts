import type { Page } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { decodeCursor, pageOf, timePositionSchema } from '../../core/page.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { HAS_DUPLICATES } from './duplicates.ts';
import { whoIsNow } from './person.ts';
import type { CandidateFilter, CandidateItem, CandidateOrder, listCandidatesSchema } from './schema.ts';

/** Newest first where nothing else is asked for; who was merged is listed as who they are now. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listCandidates(
  context: AppContext,
  caller: Caller,
  { limit, cursor, sort, order, ...filter }: z.output<typeof listCandidatesSchema>,
): Promise<Page<CandidateItem>> {
  requireMay(caller, 'candidates:read');
  const ordering = orderingOf({ sort, order });
  const position = cursor === undefined ? undefined : decodeCursor(ordering.position, cursor);
  return context.database.withTenant(caller, async (records) => {
    const rows = await readRows(records, caller, { filter, ordering, position, limit: limit + 1 });
    return pageOf(rows, {
      limit,
      positionOf: (row) => [ordering.keyIn(row), row.id],
      itemOf: toItem,
    });
  });
}

/** How many there are on each tab. @throws ApiError `not_allowed` */
export async function countCandidates(
  context: AppContext,
  caller: Caller,
  { search }: Pick<CandidateFilter, 'search'>,
): Promise<{ all: number; duplicates: number }> {
  requireMay(caller, 'candidates:read');
  return context.database.withTenant(caller, async (records) => {
    const [counts] = await records.$queryRaw<{ all: number; duplicates: number }[]>`
      SELECT count(*)::integer AS all, (count(*) FILTER (WHERE ${HAS_DUPLICATES}))::integer AS duplicates
        FROM candidates c WHERE ${conditionOf(caller, { search, tab: 'all' })}`;
    return counts ?? { all: 0, duplicates: 0 };
  });
}

const SHOWN_NAME = Prisma.sql`lower(coalesce(c.name, c.email, c.stated_email, c.external_id, c.id))`;
const namePositionSchema = z.tuple([textSchema.max(400), textSchema.max(60)]);

/** How the rows of a list follow each other. */
interface Ordering {
  key: Prisma.Sql;
  isDescending: boolean;
  position: z.ZodType<[string, string]>;
  /** A key of a position, as it is compared with. */
  keyOf: (text: string) => Prisma.Sql;
  keyIn: (row: Row) => string;
}

export function orderingOf({ sort, order }: CandidateOrder): Ordering {
  if (sort === 'name') {
    return {
      key: SHOWN_NAME,
      isDescending: order === 'desc',
      position: namePositionSchema,
      keyOf: (text) => Prisma.sql`${text}`,
      keyIn: ({ shown_name }) => shown_name,
    };
  }
  return {
    key: Prisma.sql`c.created_at`,
    isDescending: order !== 'asc',
    position: timePositionSchema,
    keyOf: (text) => Prisma.sql`${new Date(text)}::timestamptz`,
    keyIn: ({ created_at }) => created_at.toISOString(),
  };
}

interface Wanted {
  filter: CandidateFilter;
  ordering: Ordering;
  position: [string, string] | undefined;
  limit: number;
}

interface Row {
  shown_name: string;
  id: string;
  name: string | null;
  email: string | null;
  stated_email: string | null;
  external_id: string | null;
  locale: string | null;
  created_at: Date;
  interview_count: number;
  last_interview_at: Date | null;
  has_duplicates: boolean;
}

export async function readRows(
  records: TenantTransaction,
  caller: Caller,
  { filter, ordering, position, limit }: Wanted,
): Promise<Row[]> {
  const { key, isDescending } = ordering;
  const [way, beyond] = isDescending ? [Prisma.sql`DESC`, Prisma.sql`<`] : [Prisma.sql`ASC`, Prisma.sql`>`];
  const after = position
    ? Prisma.sql`AND (${key}, c.id) ${beyond} (${ordering.keyOf(position[0])}, ${position[1]})`
    : Prisma.empty;
  const ordered = Prisma.sql`ORDER BY ${key} ${way}, c.id ${way}`;
  const known = await knownAs(records, caller, filter);
  // Interviews of the page's people alone, not of all.
  return records.$queryRaw<Row[]>`
    WITH page AS (
      SELECT c.* FROM candidates c WHERE ${conditionOf(caller, filter)} ${known} ${after}
       ${ordered} LIMIT ${limit})
    SELECT c.id, c.name, c.email, c.stated_email, c.external_id, c.locale, c.created_at, ${HAS_DUPLICATES} AS has_duplicates,
           i.interview_count, i.last_interview_at, ${SHOWN_NAME} AS shown_name
      FROM page c CROSS JOIN LATERAL (
        WITH RECURSIVE person (id) AS (
          SELECT c.id UNION SELECT m.id FROM candidates m JOIN person p ON m.merged_into = p.id
           WHERE m.tenant_id = c.tenant_id AND m.mode = c.mode)
        SELECT count(*)::integer AS interview_count, max(s.created_at) AS last_interview_at
          FROM sessions s JOIN person p ON s.candidate_id = p.id
         WHERE s.tenant_id = c.tenant_id AND s.mode = c.mode) i
     ${ordered}`;
}

function conditionOf(
  { tenantId, mode }: Caller,
  { search, tab, createdFrom, createdBefore }: CandidateFilter,
): Prisma.Sql {
  const conditions = [
    Prisma.sql`c.tenant_id = ${tenantId} AND c.mode = ${mode}::mode AND c.merged_into IS NULL`,
    ...(search === undefined ? [] : [searchOf(search)]),
    ...(createdFrom === undefined ? [] : [Prisma.sql`c.created_at >= ${new Date(createdFrom)}::timestamptz`]),
    ...(createdBefore === undefined
      ? []
      : [Prisma.sql`c.created_at < ${new Date(createdBefore)}::timestamptz`]),
    ...(tab === 'duplicates' ? [HAS_DUPLICATES] : []),
  ];
  return Prisma.join(conditions, ' AND ');
}

/** A reference and an address are somebody's exactly, whoever that person was merged into. */
async function knownAs(
  records: TenantTransaction,
  { tenantId, mode }: Caller,
  { externalId, email }: CandidateFilter,
): Promise<Prisma.Sql> {
  const asked = [
    ...(externalId === undefined ? [] : [{ externalId }]),
    ...(email === undefined ? [] : [{ email }]),
  ];
  const conditions: Prisma.Sql[] = [];
  for (const by of asked) {
    const row = await records.candidate.findFirst({ where: { tenantId, mode, ...by } });
    const now = row && (await whoIsNow(records, row));
    conditions.push(now ? Prisma.sql`AND c.id = ${now.id}` : Prisma.sql`AND false`);
  }
  return conditions.length === 0 ? Prisma.empty : Prisma.join(conditions, ' ');
}

function searchOf(search: string): Prisma.Sql {
  const part = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
  return Prisma.sql`(c.name ILIKE ${part} OR c.email ILIKE ${part} OR c.stated_email ILIKE ${part} OR c.external_id ILIKE ${part} OR c.id = ${search})`;
}

export function toItem(row: Row): CandidateItem {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    statedEmail: row.stated_email,
    externalId: row.external_id,
    locale: row.locale,
    createdAt: row.created_at.toISOString(),
    interviewCount: row.interview_count,
    lastInterviewAt: row.last_interview_at?.toISOString() ?? null,
    hasDuplicates: row.has_duplicates,
  };
}
