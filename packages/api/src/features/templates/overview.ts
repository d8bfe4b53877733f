import type { Page, Template } from '@vivavoce/contract/records';
import { textSchema } from '@vivavoce/contract/text';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { type Orders, orderFields } from '../../core/order.ts';
import { pageQuerySchema } from '../../core/page.ts';
import { patternOf } from '../../core/search.ts';
import { type Placed, sqlPageBy } from '../../core/sql-page.ts';
import { Prisma } from '../../generated/prisma/client.ts';

const ORDERS = {
  updated: [Prisma.sql`t.updated_at`, 'time'],
  title: [Prisma.sql`lower(v.document ->> 'title')`, 'text'],
  questions: [Prisma.sql`jsonb_array_length(v.document -> 'questions')`, 'number'],
  minutes: [Prisma.sql`(v.document ->> 'timeBudgetMs')::int`, 'number'],
  sessions: [Prisma.sql`used.sessions`, 'number'],
  // What was never used lies before everything that was.
  lastUsed: [Prisma.sql`coalesce(used.last_used_at, '2000-01-02Z')`, 'time'],
} as const satisfies Orders<string, Prisma.Sql>;

export const templateOverviewQuerySchema = pageQuerySchema.extend({
  archived: z.boolean().default(false),
  /** Words of the title or the slug. */
  search: textSchema.max(200).default(''),
  ...orderFields(ORDERS),
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

type Row = Omit<TemplateOverviewItem, 'lastUsedAt' | 'updatedAt' | 'archivedAt' | 'timeBudgetMs'> &
  Placed & {
    time_budget_ms: number;
    last_used_at: Date | null;
    updated_at: Date;
    archived_at: Date | null;
  };

/** Those written last first where nothing else is asked for, with how often each was used. @throws ApiError `not_allowed`, `invalid_cursor` */
export async function overviewTemplates(
  context: AppContext,
  caller: Caller,
  { archived, search, ...query }: z.output<typeof templateOverviewQuerySchema>,
): Promise<TemplateOverview> {
  requireMay(caller, 'templates:read');
  const { tenantId, mode } = caller;
  const page = sqlPageBy(ORDERS, Prisma.sql`t.id`, query);
  const pattern = patternOf(search.trim());
  return context.database.withTenant(caller, async (records) => {
    const rows = await records.$queryRaw<Row[]>`
      SELECT t.id, t.slug, t.version, t.updated_at, t.archived_at,
             v.document ->> 'title' AS title, v.document ->> 'kind' AS kind, v.document ->> 'locale' AS locale,
             (v.document ->> 'timeBudgetMs')::int AS time_budget_ms,
             jsonb_array_length(v.document -> 'questions') AS questions,
             jsonb_array_length(v.document -> 'criteria') AS criteria,
             used.sessions, used.last_used_at, ${page.sortValue}
      FROM templates t
      JOIN template_versions v
        ON v.tenant_id = t.tenant_id AND v.mode = t.mode AND v.template_id = t.id AND v.version = t.version
      CROSS JOIN LATERAL (
        SELECT count(*)::int AS sessions, max(s.created_at) AS last_used_at FROM sessions s
        WHERE s.tenant_id = t.tenant_id AND s.mode = t.mode AND s.template_id = t.id
      ) used
      WHERE t.tenant_id = ${tenantId} AND t.mode = ${mode}::mode AND (t.archived_at IS NOT NULL) = ${archived}
        AND t.made_for IS NULL
        AND (v.document ->> 'title' ILIKE ${pattern} OR t.slug ILIKE ${pattern})
        AND ${page.condition}
      ORDER BY ${page.orderBy}
      LIMIT ${page.take}`;
    const all = { tenantId, mode, madeFor: null };
    const active = await records.template.count({ where: { ...all, archivedAt: null } });
    const archivedCount = (await records.template.count({ where: all })) - active;
    return { ...page.of(rows, toItem), counts: { active, archived: archivedCount } };
  });
}

function toItem({
  sort_value: _,
  time_budget_ms,
  last_used_at,
  updated_at,
  archived_at,
  ...row
}: Row): TemplateOverviewItem {
  return {
    ...row,
    timeBudgetMs: time_budget_ms,
    lastUsedAt: last_used_at?.toISOString() ?? null,
    updatedAt: updated_at.toISOString(),
    archivedAt: archived_at?.toISOString() ?? null,
  };
}
