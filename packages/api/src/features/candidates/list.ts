import type { Page } from '@vivavoce/contract/records';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import type { Orders } from '../../core/order.ts';
import { patternOf } from '../../core/search.ts';
import { type Placed, sqlPageBy } from '../../core/sql-page.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { HAS_DUPLICATES } from './duplicates.ts';
import { whoIsNow } from './person.ts';
import type { CandidateFilter, CandidateItem, listCandidatesSchema } from './schema.ts';

/** Newest first where nothing else is asked for; who was merged is listed as who they are now. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function listCandidates(
  context: AppContext,
  caller: Caller,
  query: z.output<typeof listCandidatesSchema>,
): Promise<Page<CandidateItem>> {
  requireMay(caller, 'candidates:read');
  const page = sqlPageBy(ORDERS, Prisma.sql`c.id`, query);
  return context.database.withTenant(caller, async (records) =>
    page.of(await readRows(records, caller, { filter: query, page }), toItem),
  );
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
export const ORDERS = {
  created: [Prisma.sql`c.created_at`, 'time'],
  name: [SHOWN_NAME, 'text'],
} as const satisfies Orders<string, Prisma.Sql>;

interface Wanted {
  filter: CandidateFilter;
  page: Pick<ReturnType<typeof sqlPageBy>, 'sortValue' | 'condition' | 'orderBy' | 'take'>;
}

interface Row extends Placed {
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
  { filter, page }: Wanted,
): Promise<Row[]> {
  const known = await knownAs(records, caller, filter);
  // Interviews of the page's people alone, not of all.
  return records.$queryRaw<Row[]>`
    WITH page AS (
      SELECT c.* FROM candidates c WHERE ${conditionOf(caller, filter)} ${known} AND ${page.condition}
       ORDER BY ${page.orderBy} LIMIT ${page.take})
    SELECT c.id, c.name, c.email, c.stated_email, c.external_id, c.locale, c.created_at, ${HAS_DUPLICATES} AS has_duplicates,
           i.interview_count, i.last_interview_at, ${page.sortValue}
      FROM page c CROSS JOIN LATERAL (
        WITH RECURSIVE person (id) AS (
          SELECT c.id UNION SELECT m.id FROM candidates m JOIN person p ON m.merged_into = p.id
           WHERE m.tenant_id = c.tenant_id AND m.mode = c.mode)
        SELECT count(*)::integer AS interview_count, max(s.created_at) AS last_interview_at
          FROM sessions s JOIN person p ON s.candidate_id = p.id
         WHERE s.tenant_id = c.tenant_id AND s.mode = c.mode) i
     ORDER BY ${page.orderBy}`;
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
  const part = patternOf(search);
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
