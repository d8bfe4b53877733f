import type { Page } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { decodeCursor, pageOf, timePositionSchema } from '../../core/page.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { findTemplate } from '../templates/index.ts';
import type { LinkResource, ListLinksQuery } from './schema.ts';
import { linksWhere } from './standing.ts';
import { completeLinks, loadLink, toLink } from './store.ts';

/** Newest first. @throws ApiError `not_allowed`, `invalid_cursor`, `template_unknown` */
export async function listLinks(
  context: AppContext,
  caller: Caller,
  query: ListLinksQuery,
): Promise<Page<LinkResource>> {
  requireMay(caller, 'links:read');
  const { tenantId } = caller;
  const position = query.cursor === undefined ? undefined : decodeCursor(timePositionSchema, query.cursor);
  return context.database.withTenant(caller, async (records) => {
    const template =
      query.template === undefined ? undefined : await findTemplate(records, caller, query.template);
    const ids = await idsOf(records, caller, { query, templateId: template?.id, position });
    const rows = await records.link.findMany({
      where: { tenantId, id: { in: ids } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    return pageOf(await completeLinks(records, caller, rows), {
      limit: query.limit,
      positionOf: ({ row }) => [row.createdAt.toISOString(), row.id],
      itemOf: (whole) => toLink(whole, context),
    });
  });
}

interface Wanted {
  query: ListLinksQuery;
  templateId: string | undefined;
  position: [string, string] | undefined;
}

/** One more than the page has. Searched together with their candidates: however many are called so, none is left out. */
async function idsOf(
  records: TenantTransaction,
  caller: Caller,
  { query: { limit, cursor: _, template: __, ...asked }, templateId, position }: Wanted,
): Promise<string[]> {
  const rows = await records.$queryRaw<{ id: string }[]>`
    SELECT l.id FROM links l LEFT JOIN candidates c ON c.tenant_id = l.tenant_id AND c.id = l.candidate_id
     WHERE ${linksWhere(caller, { ...asked, templateId })}
       ${position ? Prisma.sql`AND (l.created_at, l.id) < (${new Date(position[0])}::timestamptz, ${position[1]})` : Prisma.empty}
     ORDER BY l.created_at DESC, l.id DESC LIMIT ${limit + 1}`;
  return rows.map(({ id }) => id);
}

/** @throws ApiError `not_allowed`, `not_found` */
export async function readLink(
  context: AppContext,
  caller: Caller,
  { linkId }: { linkId: string },
): Promise<LinkResource> {
  requireMay(caller, 'links:read');
  return context.database.withTenant(caller, async (records) =>
    toLink(await loadLink(records, { tenantId: caller.tenantId, linkId }), context),
  );
}
