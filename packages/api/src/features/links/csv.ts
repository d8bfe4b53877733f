import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { csvLine } from '../../core/csv.ts';
import { audit } from '../audit/index.ts';
import { type ListLinks, listLinks } from './list.ts';
import type { LinkResource } from './schema.ts';

/** A file that a spreadsheet still opens; whoever needs more searches first. */
const MAX_ROWS = 10_000;
const PAGE_SIZE = 100;
/** Spreadsheets read UTF-8 by its mark. */
const MARK = '\uFEFF';

const COLUMNS: Record<string, (link: LinkResource) => string | number | null> = {
  id: ({ id }) => id,
  kind: ({ kind }) => kind,
  state: ({ state }) => state,
  reason: ({ reason }) => reason,
  template: ({ template }) => template.title,
  template_version: ({ template }) => template.version,
  name: ({ candidate }) => candidate?.name ?? null,
  email: ({ candidate }) => candidate?.email ?? null,
  external_id: ({ candidate }) => candidate?.externalId ?? null,
  locale: ({ locale }) => locale,
  source: ({ source }) => source,
  interviews: ({ sessionCount }) => sessionCount,
  created_at: ({ createdAt }) => createdAt,
  sent_at: ({ sentAt }) => sentAt,
  opened_at: ({ openedAt }) => openedAt,
  reminded_at: ({ remindedAt }) => remindedAt,
  expires_at: ({ expiresAt }) => expiresAt,
  revoked_at: ({ revokedAt }) => revokedAt,
};

/**
 * The links that fit a filter as a CSV file, in the order of the list, without what opens them; that somebody took them is kept.
 * @throws ApiError `not_allowed`, `template_unknown`
 */
export async function exportLinks(
  context: AppContext,
  caller: Caller,
  filter: Omit<ListLinks, 'limit' | 'cursor'>,
): Promise<{ csv: string; rows: number; truncated: boolean }> {
  requireMay(caller, 'links:read');
  const links: LinkResource[] = [];
  let cursor: string | undefined;
  while (links.length < MAX_ROWS) {
    const page = await listLinks(context, caller, { ...filter, limit: PAGE_SIZE, cursor });
    links.push(...page.data);
    cursor = page.nextCursor ?? undefined;
    if (cursor === undefined) break;
  }
  await context.database.withTenant(caller, (records) =>
    audit({ records }, caller, {
      action: 'links.exported',
      subject: { type: 'tenant', id: caller.tenantId },
      data: { rows: links.length },
    }),
  );
  const lines = links.map((link) => csvLine(Object.values(COLUMNS).map((cellOf) => cellOf(link))));
  return {
    csv: [`${MARK}${csvLine(Object.keys(COLUMNS))}`, ...lines].join(''),
    rows: links.length,
    truncated: cursor !== undefined,
  };
}
