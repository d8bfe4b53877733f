import type { Scope, TenantTransaction } from '../../database/database.ts';
import type { ExampleLine } from './example.ts';
import { dateOf, type Span } from './schema.ts';

/** By what usage is added up; each kind of it apart. */
export type Grouping = 'kind' | 'day' | 'template' | 'key';

/** What was used of one kind, in all or on one day, by one template, with one key. */
export interface GroupedSum {
  grouping: Grouping;
  /** The day, or an id; empty where it is all. */
  name: string;
  kind: string;
  events: number;
  quantity: number;
  costNanos: number;
  uncachedNanos: number;
}

/** All groupings of a span in one reading: hours that are closed from their sums, the rest from the ledger. */
export async function readGroups(
  records: TenantTransaction,
  { tenantId, mode }: Scope,
  { from, to }: Span,
): Promise<GroupedSum[]> {
  const { closedUntil } = await records.usageProgress.findUniqueOrThrow({ where: { id: 1 } });
  const closed = new Date(Math.max(from.getTime(), Math.min(to.getTime(), closedUntil.getTime())));
  const rows = await records.$queryRaw<Row[]>`
    WITH used AS (
      SELECT hour AS at, kind, template_id, key_id, events, quantity, cost_nanos, uncached_nanos FROM usage_hours
       WHERE tenant_id = ${tenantId} AND mode = ${mode}::mode AND hour >= ${from} AND hour < ${closed}
       UNION ALL
      SELECT at, kind, coalesce(template_id, ''), coalesce(key_id, ''), 1, quantity, cost_nanos, uncached_nanos FROM usage_events
       WHERE tenant_id = ${tenantId} AND mode = ${mode}::mode AND at >= ${closed} AND at < ${to}
    ), dated AS (SELECT *, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS day FROM used)
    SELECT CASE WHEN grouping(day) = 0 THEN 'day' WHEN grouping(template_id) = 0 THEN 'template'
                WHEN grouping(key_id) = 0 THEN 'key' ELSE 'kind' END AS grouping,
           coalesce(CASE WHEN grouping(day) = 0 THEN day WHEN grouping(template_id) = 0 THEN template_id
                WHEN grouping(key_id) = 0 THEN key_id END, '') AS name,
           kind, sum(events)::float8 AS events, sum(quantity)::float8 AS quantity,
           sum(cost_nanos)::float8 AS "costNanos", sum(uncached_nanos)::float8 AS "uncachedNanos"
      FROM dated
     GROUP BY GROUPING SETS ((kind), (kind, day), (kind, template_id), (kind, key_id))
     ORDER BY 1, 2, 3`;
  return rows.filter(isNamed);
}

type Row = GroupedSum;

/** What belongs to no template, or came with no key, stands in the totals alone. */
function isNamed({ grouping, name }: Row): boolean {
  return grouping === 'kind' || name !== '';
}

/** The same of lines in memory. */
export function groupLines(lines: readonly ExampleLine[]): GroupedSum[] {
  const sums = new Map<string, GroupedSum>();
  for (const { at, kind, quantity, templateId, keyId, costNanos, uncachedNanos } of lines) {
    const names = { kind: '', day: dateOf(at), template: templateId, key: keyId } satisfies Record<
      Grouping,
      string
    >;
    for (const grouping of Object.keys(names) as Grouping[]) {
      const name = names[grouping];
      const place = [grouping, name, kind].join(' ');
      const sum = sums.get(place) ?? {
        grouping,
        name,
        kind,
        events: 0,
        quantity: 0,
        costNanos: 0,
        uncachedNanos: 0,
      };
      sum.events += 1;
      sum.quantity += quantity;
      sum.costNanos += costNanos;
      sum.uncachedNanos += uncachedNanos;
      sums.set(place, sum);
    }
  }
  return [...sums.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, sum]) => sum)
    .filter(isNamed);
}
