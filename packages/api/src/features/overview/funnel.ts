import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { Prisma } from '../../generated/prisma/client.ts';

export const funnelSchema = z.strictObject({
  /** Of interviews and links that were made in so many days. */
  days: z.int().min(1).max(365).default(30),
});

/** How far interviews came: each number is of those before it, but for decisions, which can be made at any time. */
export interface FunnelSteps {
  /** Interviews that were made, and single links that nobody has begun. */
  sent: number;
  started: number;
  /** Held to their end. */
  finished: number;
  decided: number;
}

export interface FunnelRow extends FunnelSteps {
  template: { id: string; title: string };
  /** How they came about. */
  source: 'link' | 'api' | 'page' | 'member';
  /** Where a link's candidates come from, in the tenant's own words. */
  named: string | null;
}

const MOST_ROWS = 500;

/** How far interviews came, by template and source; those with the most first. @throws ApiError `not_allowed` */
export async function readFunnel(
  context: AppContext,
  caller: Caller,
  { days }: z.output<typeof funnelSchema>,
): Promise<FunnelRow[]> {
  requireMay(caller, 'sessions:list');
  const { tenantId, mode } = caller;
  const ofMode = mode === 'live' ? Prisma.sql`s.is_live` : Prisma.sql`NOT s.is_live`;
  const since = Prisma.sql`now() - ${days}::integer * interval '1 day'`;
  const rows = await context.database.withTenant(
    caller,
    (records) => records.$queryRaw<Row[]>`
      WITH given AS (
        SELECT s.template_id, l.source AS named,
               CASE WHEN s.link_id IS NOT NULL THEN 'link'
                    WHEN k.kind = 'secret' THEN 'api'
                    WHEN k.kind = 'publishable' THEN 'page'
                    ELSE 'member' END AS source,
               (s.started_at IS NOT NULL)::integer AS started,
               (s.started_at IS NOT NULL AND s.status IN ('ended', 'evaluating', 'evaluated'))::integer AS finished,
               (s.stage = 'decided')::integer AS decided
          FROM sessions s
          LEFT JOIN links l ON l.tenant_id = s.tenant_id AND l.id = s.link_id
          LEFT JOIN keys k ON k.tenant_id = s.tenant_id AND k.id = s.key_id
         WHERE s.tenant_id = ${tenantId} AND ${ofMode} AND s.created_at >= ${since}
        UNION ALL
        SELECT l.template_id, l.source, 'link', 0, 0, 0
          FROM links l
         WHERE l.tenant_id = ${tenantId} AND l.mode = ${mode}::mode AND l.created_at >= ${since}
           AND l.kind = 'single' AND l.started_attempt = 0 AND l.revoked_at IS NULL
      )
      SELECT g.template_id, coalesce(v.document->>'title', t.slug) AS title, g.source, g.named, g.sent, g.started, g.finished, g.decided
        FROM (SELECT template_id, source, named, count(*)::integer AS sent, sum(started)::integer AS started,
                     sum(finished)::integer AS finished, sum(decided)::integer AS decided
                FROM given GROUP BY template_id, source, named
               ORDER BY sent DESC, template_id LIMIT ${MOST_ROWS}) g
        JOIN templates t ON t.tenant_id = ${tenantId} AND t.id = g.template_id
        JOIN template_versions v
          ON v.tenant_id = t.tenant_id AND v.mode = t.mode AND v.template_id = t.id AND v.version = t.version
       ORDER BY g.sent DESC, title, g.source`,
  );
  return rows.map(({ template_id, title, ...row }) => ({ template: { id: template_id, title }, ...row }));
}

interface Row extends FunnelSteps {
  template_id: string;
  title: string;
  source: FunnelRow['source'];
  named: string | null;
}
