import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { patternOf } from '../../core/search.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { findTemplate } from '../templates/index.ts';
import type { CountLinksQuery, LinkCounts, ListLinksQuery } from './schema.ts';

type Filter = 'candidate' | 'search' | 'standing' | 'externalId' | 'createdFrom' | 'createdBefore';

interface Asked extends Partial<Pick<ListLinksQuery, Filter>> {
  templateId?: string | undefined;
}

/** Links of one candidate each by which nothing has begun, and still could: their interviews are nowhere else to be seen. */
const NOT_BEGUN = Prisma.sql`l.candidate_id IS NOT NULL AND l.started_attempt < l.attempt AND l.revoked_at IS NULL
  AND NOT EXISTS (SELECT FROM templates t WHERE t.tenant_id = l.tenant_id AND t.id = l.template_id AND t.archived_at IS NOT NULL)`;

const STANDING = {
  waiting: Prisma.sql`${NOT_BEGUN} AND l.expires_at > now()`,
  expired: Prisma.sql`${NOT_BEGUN} AND l.expires_at <= now()`,
} as const;

/** The rows of `links l`, joined with their `candidates c`, that a question is about. */
export function linksWhere({ tenantId, mode }: Pick<Caller, 'tenantId' | 'mode'>, asked: Asked): Prisma.Sql {
  const { candidate, search, standing, templateId, externalId, createdFrom, createdBefore } = asked;
  const conditions = [Prisma.sql`l.tenant_id = ${tenantId} AND l.mode = ${mode}::mode`];
  if (templateId !== undefined) conditions.push(Prisma.sql`l.template_id = ${templateId}`);
  if (candidate !== undefined) conditions.push(Prisma.sql`l.candidate_id = ${candidate}`);
  if (externalId !== undefined) conditions.push(Prisma.sql`c.external_id = ${externalId}`);
  if (createdFrom !== undefined)
    conditions.push(Prisma.sql`l.created_at >= ${new Date(createdFrom)}::timestamptz`);
  if (createdBefore !== undefined)
    conditions.push(Prisma.sql`l.created_at < ${new Date(createdBefore)}::timestamptz`);
  if (standing !== undefined) conditions.push(STANDING[standing]);
  if (search !== undefined) {
    const part = patternOf(search);
    conditions.push(Prisma.sql`(c.name ILIKE ${part} OR c.email ILIKE ${part} OR l.source ILIKE ${part})`);
  }
  return Prisma.join(conditions, ' AND ');
}

/** How many links there are by how they stand, among those that are asked about. */
export async function readLinkCounts(
  records: TenantTransaction,
  caller: Pick<Caller, 'tenantId' | 'mode'>,
  asked: Asked,
): Promise<LinkCounts> {
  const [counts] = await records.$queryRaw<LinkCounts[]>`
    SELECT count(*)::integer AS "all",
           count(*) FILTER (WHERE ${STANDING.waiting})::integer AS waiting,
           count(*) FILTER (WHERE ${STANDING.waiting} AND l.opened_at IS NULL)::integer AS unopened,
           count(*) FILTER (WHERE ${STANDING.expired})::integer AS expired
      FROM links l LEFT JOIN candidates c ON c.tenant_id = l.tenant_id AND c.id = l.candidate_id
     WHERE ${linksWhere(caller, asked)}`;
  return counts ?? { all: 0, waiting: 0, unopened: 0, expired: 0 };
}

/** @throws ApiError `not_allowed`, `template_unknown` */
export async function countLinks(
  context: AppContext,
  caller: Caller,
  { template, search }: CountLinksQuery,
): Promise<LinkCounts> {
  requireMay(caller, 'links:read');
  return context.database.withTenant(caller, async (records) => {
    const templateId =
      template === undefined ? undefined : (await findTemplate(records, caller, template)).id;
    return readLinkCounts(records, caller, { search, templateId });
  });
}
