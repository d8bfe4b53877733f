import type { Page } from '@vivavoce/contract/records';
import type { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { type Orders, orderFields } from '../../core/order.ts';
import { type Placed, sqlPageBy } from '../../core/sql-page.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { findTemplate } from '../templates/index.ts';
import { type LinkResource, listLinksQuerySchema } from './schema.ts';
import { linksWhere } from './standing.ts';
import { completeLinks, loadLink, toLink } from './store.ts';

const ORDERS = {
  created: [Prisma.sql`l.created_at`, 'time'],
  deadline: [Prisma.sql`l.expires_at`, 'time'],
  who: [Prisma.sql`lower(coalesce(c.name, c.email, c.external_id, c.id, ''))`, 'text'],
} as const satisfies Orders<string, Prisma.Sql>;

export const listLinksSchema = listLinksQuerySchema.extend(orderFields(ORDERS));
export type ListLinks = z.output<typeof listLinksSchema>;

/** Newest first where nothing else is asked for. @throws ApiError `not_allowed`, `invalid_cursor`, `template_unknown` */
export async function listLinks(
  context: AppContext,
  caller: Caller,
  query: ListLinks,
): Promise<Page<LinkResource>> {
  requireMay(caller, 'links:read');
  const { tenantId } = caller;
  const page = sqlPageBy(ORDERS, Prisma.sql`l.id`, query);
  return context.database.withTenant(caller, async (records) => {
    const template =
      query.template === undefined ? undefined : await findTemplate(records, caller, query.template);
    // Searched together with their candidates: however many are called so, none is left out.
    const { template: _, ...asked } = query;
    const placed = await records.$queryRaw<Placed[]>`
      SELECT l.id, ${page.sortValue}
        FROM links l LEFT JOIN candidates c ON c.tenant_id = l.tenant_id AND c.id = l.candidate_id
       WHERE ${linksWhere(caller, { ...asked, templateId: template?.id })} AND ${page.condition}
       ORDER BY ${page.orderBy} LIMIT ${page.take}`;
    const { data: ids, nextCursor } = page.of(placed, ({ id }) => id);
    const rows = await records.link.findMany({ where: { tenantId, id: { in: ids } } });
    const links = new Map(
      (await completeLinks(records, caller, rows)).map((whole) => [whole.row.id, toLink(whole, context)]),
    );
    return { data: ids.flatMap((id) => links.get(id) ?? []), nextCursor };
  });
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
