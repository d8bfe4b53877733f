import type { Page, Template } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { decodeCursor, pageOf, pageQuerySchema, timePositionSchema } from '../../core/page.ts';
import { Prisma } from '../../generated/prisma/client.ts';

export const templateOverviewQuerySchema = pageQuerySchema.extend({
  archived: z.boolean().default(false),
  /** Words of the title or the slug. */
  search: textSchema.max(200).default(''),
});

/** A template as a list of a person's templates shows it. */
export interface TemplateOverviewItem
  extends Pick<Template, 'id' | 'slug' | 'version' | 'title' | 'kind' | 'locale' | 'timeBudgetMs'> {
  questions: number;
  criteria: number;
  /** Interviews that were created with it, whatever the version. */
  sessions: number;
  lastUsedAt: string | null;
  updatedAt: string;
  archivedAt: string | null;
}

export interface TemplateOverview extends Page<TemplateOverviewItem> {
  counts: { active: number; archived: number };
}

type Row = Omit<
  TemplateOverviewItem,
  'sessions' | 'lastUsedAt' | 'updatedAt' | 'archivedAt' | 'timeBudgetMs'
> & {
  sessions: bigint;
  time_budget_ms: number;
  last_used_at: Date | null;
  updated_at: Date;
  archived_at: Date | null;
};

/** Those written last first, with how often each was used. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function overviewTemplates(
  context: AppContext,
  caller: Caller,
  { limit, cursor, archived, search }: z.output<typeof templateOverviewQuerySchema>,
): Promise<TemplateOverview> {
  requireMay(caller, 'templates:read');
  const { tenantId, mode } = caller;
  const after = cursor === undefined ? undefined : decodeCursor(timePositionSchema, cursor);
  const pattern = `%${search.trim().replace(/[\\%_]/g, '\\$&')}%`;
  return context.database.withTenant(caller, async (records) => {
    const rows = await records.$queryRaw<Row[]>`
      SELECT t.id, t.slug, t.version, t.updated_at, t.archived_at,
             v.document ->> 'title' AS title, v.document ->> 'kind' AS kind, v.document ->> 'locale' AS locale,
             (v.document ->> 'timeBudgetMs')::int AS time_budget_ms,
             jsonb_array_length(v.document -> 'questions') AS questions,
             jsonb_array_length(v.document -> 'criteria') AS criteria,
             used.sessions, used.last_used_at
      FROM templates t
      JOIN template_versions v
        ON v.tenant_id = t.tenant_id AND v.mode = t.mode AND v.template_id = t.id AND v.version = t.version
      CROSS JOIN LATERAL (
        SELECT count(*) AS sessions, max(s.created_at) AS last_used_at FROM sessions s
        WHERE s.tenant_id = t.tenant_id AND s.mode = t.mode AND s.template_id = t.id
      ) used
      WHERE t.tenant_id = ${tenantId} AND t.mode = ${mode}::mode AND (t.archived_at IS NOT NULL) = ${archived}
        AND t.made_for IS NULL
        AND (v.document ->> 'title' ILIKE ${pattern} OR t.slug ILIKE ${pattern})
        ${after ? Prisma.sql`AND (t.updated_at, t.id) < (${new Date(after[0])}, ${after[1]})` : Prisma.empty}
      ORDER BY t.updated_at DESC, t.id DESC
      LIMIT ${limit + 1}`;
    const all = { tenantId, mode, madeFor: null };
    const active = await records.template.count({ where: { ...all, archivedAt: null } });
    const page = pageOf(rows, {
      limit,
      positionOf: (row) => [row.updated_at.toISOString(), row.id],
      itemOf: toItem,
    });
    return { ...page, counts: { active, archived: (await records.template.count({ where: all })) - active } };
  });
}

function toItem({
  sessions,
  time_budget_ms,
  last_used_at,
  updated_at,
  archived_at,
  ...row
}: Row): TemplateOverviewItem {
  return {
    ...row,
    timeBudgetMs: time_budget_ms,
    sessions: Number(sessions),
    lastUsedAt: last_used_at?.toISOString() ?? null,
    updatedAt: updated_at.toISOString(),
    archivedAt: archived_at?.toISOString() ?? null,
  };
}
