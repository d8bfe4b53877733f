import type { UsageKind } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { exampleGroups } from './example-groups.ts';
import { forecastOf } from './forecast.ts';
import { type GroupedSum, type Grouping, readGroups } from './groups.ts';
import { dateOf, monthOf, spanOf, type Usage, type UsageAmount, type UsageInput } from './schema.ts';

/**
 * What was used on these days, by day, kind, template and key, to the last line of the ledger; in test mode, which is not metered,
 * an example.
 * @throws ApiError `not_allowed`
 */
export async function readUsage(context: AppContext, caller: Caller, input: UsageInput): Promise<Usage> {
  requireMay(caller, 'usage:read');
  const { tenantId, mode } = caller;
  const now = new Date();
  const span = spanOf(input, now);
  return context.database.withTenant(caller, async (records) => {
    const rows =
      mode === 'live'
        ? await readGroups(records, caller, span)
        : await exampleGroups(records, caller, { span, now });
    const of = (grouping: Grouping) => rows.filter((row) => row.grouping === grouping);
    const titles = await titlesOf(
      records,
      tenantId,
      of('template').map(({ name }) => name),
    );
    const names = await namesOf(
      records,
      tenantId,
      of('key').map(({ name }) => name),
    );
    const totals = of('kind').map(amountOf);
    const days = of('day').map((row) => ({ day: row.name, ...amountOf(row) }));
    const month = monthOf(now);
    const isThisMonth = span.from.getTime() === month.from.getTime() && span.to > now;
    return {
      from: dateOf(span.from),
      to: dateOf(new Date(span.to.getTime() - 1)),
      example: mode === 'test',
      totals,
      days,
      templates: of('template').map((row) => ({
        templateId: row.name,
        title: titles.get(row.name) ?? null,
        ...amountOf(row),
      })),
      keys: of('key').map((row) => ({
        keyId: row.name,
        name: names.get(row.name) ?? null,
        ...amountOf(row),
      })),
      forecast: isThisMonth ? forecastOf({ totals, days }, { month, now }) : null,
    };
  });
}

export function amountOf(row: Omit<GroupedSum, 'grouping' | 'name'>): UsageAmount {
  return {
    kind: row.kind as UsageKind,
    quantity: row.quantity,
    events: row.events,
    costMicroUsd: Math.round(row.costNanos / 1_000),
    uncachedMicroUsd: Math.round(row.uncachedNanos / 1_000),
  };
}

async function titlesOf(
  records: TenantTransaction,
  tenantId: string,
  ids: string[],
): Promise<Map<string, string>> {
  const rows = await records.$queryRaw<{ id: string; title: string }[]>`
    SELECT t.id, coalesce(v.document->>'title', t.slug) AS title
      FROM templates t
      JOIN template_versions v
        ON v.tenant_id = t.tenant_id AND v.mode = t.mode AND v.template_id = t.id AND v.version = t.version
     WHERE t.tenant_id = ${tenantId} AND t.id = ANY (${ids})`;
  return new Map(rows.map(({ id, title }) => [id, title]));
}

async function namesOf(
  records: TenantTransaction,
  tenantId: string,
  ids: string[],
): Promise<Map<string, string>> {
  const rows = await records.key.findMany({
    where: { tenantId, id: { in: ids } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
