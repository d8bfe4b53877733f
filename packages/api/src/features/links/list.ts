import type { Page } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { decodeCursor, pageOf, timePositionSchema } from '../../core/page.ts';
import { findTemplate } from '../templates/index.ts';
import type { LinkResource, ListLinksQuery } from './schema.ts';
import { completeLinks, loadLink, toLink } from './store.ts';

/** Newest first. @throws ApiError `not_allowed`, `invalid_cursor`, `template_unknown` */
export async function listLinks(
  context: AppContext,
  caller: Caller,
  query: ListLinksQuery,
): Promise<Page<LinkResource>> {
  requireMay(caller, 'links:read');
  const { tenantId, mode } = caller;
  const position = query.cursor === undefined ? undefined : decodeCursor(timePositionSchema, query.cursor);
  return context.database.withTenant(caller, async (records) => {
    const template =
      query.template === undefined ? undefined : await findTemplate(records, caller, query.template);
    const found = query.search === undefined ? undefined : await searched(query.search);
    const rows = await records.link.findMany({
      where: {
        tenantId,
        mode,
        ...(template ? { templateId: template.id } : {}),
        ...(query.candidate ? { candidateId: query.candidate } : {}),
        AND: [
          ...(found ? [{ OR: found }] : []),
          ...(position
            ? [
                {
                  OR: [
                    { createdAt: { lt: new Date(position[0]) } },
                    { createdAt: new Date(position[0]), id: { lt: position[1] } },
                  ],
                },
              ]
            : []),
        ],
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: query.limit + 1,
    });
    return pageOf(await completeLinks(records, caller, rows), {
      limit: query.limit,
      positionOf: ({ row }) => [row.createdAt.toISOString(), row.id],
      itemOf: (whole) => toLink(whole, context),
    });

    async function searched(words: string) {
      const contains = { contains: words, mode: 'insensitive' } as const;
      const people = await records.candidate.findMany({
        where: { tenantId, mode, OR: [{ name: contains }, { email: contains }] },
        select: { id: true },
        take: 500,
      });
      return [{ candidateId: { in: people.map(({ id }) => id) } }, { source: contains }];
    }
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
