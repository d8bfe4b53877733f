import type { UsageKind } from '@vivavoce/contract/records';
import type { CoreContext } from '../../context.ts';
import type { Scope } from '../../database/database.ts';

const HOUR_MS = 3_600_000;

/** What was used of one kind. */
export interface UsageSum {
  kind: UsageKind;
  quantity: number;
  /** Billionths of a US dollar. */
  costNanos: number;
  uncachedNanos: number;
}

/** Whose usage: nothing is added up over both modes. */
export type MeteredScope = Scope & { mode: 'test' | 'live' };

/**
 * What was used from `from` (included) to `to`, to the last line of the ledger: whole hours that are closed from their sums, the rest
 * from the ledger itself.
 */
export async function usageBetween(
  { database }: Pick<CoreContext, 'database'>,
  scope: MeteredScope,
  { from, to }: { from: Date; to: Date },
): Promise<UsageSum[]> {
  const { tenantId, mode } = scope;
  const rows = await database.withTenant(scope, async (records) => {
    const { closedUntil } = await records.usageProgress.findUniqueOrThrow({ where: { id: 1 } });
    // Whole hours that are closed; where there are none, both ends meet and the ledger tells it all.
    const first = new Date(Math.ceil(from.getTime() / HOUR_MS) * HOUR_MS);
    const end = Math.min(Math.floor(to.getTime() / HOUR_MS) * HOUR_MS, closedUntil.getTime());
    const last = new Date(Math.max(first.getTime(), end));
    return records.$queryRaw<SumRow[]>`
      WITH used AS (
        SELECT kind, quantity, cost_nanos, uncached_nanos FROM usage_totals
         WHERE tenant_id = ${tenantId} AND mode = ${mode}::mode AND hour >= ${first} AND hour < ${last}
         UNION ALL
        SELECT kind, quantity, cost_nanos, uncached_nanos FROM usage_events
         WHERE tenant_id = ${tenantId} AND mode = ${mode}::mode AND at >= ${from} AND at < least(${to}, ${first}::timestamptz)
         UNION ALL
        SELECT kind, quantity, cost_nanos, uncached_nanos FROM usage_events
         WHERE tenant_id = ${tenantId} AND mode = ${mode}::mode AND at >= ${last} AND at < ${to}
      )
      SELECT kind, sum(quantity) AS quantity, sum(cost_nanos) AS cost_nanos, sum(uncached_nanos) AS uncached_nanos
        FROM used GROUP BY kind ORDER BY kind`;
  });
  return rows.map(toSum);
}

/** What was used in an hour that nothing is added to any more. */
export interface ClosedHour extends UsageSum {
  hour: Date;
}

/**
 * The closed hours from `from` (included) on, the oldest first, and up to when hours are closed: once told, an hour stays as it is,
 * so whoever hands it on does so once. Ask again from `until`.
 */
export async function closedHours(
  { database }: Pick<CoreContext, 'database'>,
  scope: MeteredScope,
  { from, to }: { from: Date; to?: Date },
): Promise<{ hours: ClosedHour[]; until: Date }> {
  const { tenantId, mode } = scope;
  return database.withTenant(scope, async (records) => {
    const { closedUntil } = await records.usageProgress.findUniqueOrThrow({ where: { id: 1 } });
    const until = to !== undefined && to < closedUntil ? to : closedUntil;
    const rows = await records.$queryRaw<(SumRow & { hour: Date })[]>`
      SELECT hour, kind, quantity, cost_nanos, uncached_nanos FROM usage_totals
       WHERE tenant_id = ${tenantId} AND mode = ${mode}::mode AND hour >= ${from} AND hour < ${until}
       ORDER BY hour, kind`;
    return { hours: rows.map((row) => ({ hour: row.hour, ...toSum(row) })), until };
  });
}

interface SumRow {
  kind: UsageKind;
  quantity: unknown;
  cost_nanos: unknown;
  uncached_nanos: unknown;
}

/** The driver gives bigints, and sums of them as decimals. Below 2^53 billionths there is room for nine million dollars. */
function toSum({ kind, quantity, cost_nanos, uncached_nanos }: SumRow): UsageSum {
  return {
    kind,
    quantity: Number(quantity),
    costNanos: Number(cost_nanos),
    uncachedNanos: Number(uncached_nanos),
  };
}
