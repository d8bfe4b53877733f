import type { CoreContext } from '../../context.ts';
import type { Caller } from '../../core/caller.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { exampleLines } from './example.ts';
import { type GroupedSum, groupLines } from './groups.ts';
import type { Span } from './schema.ts';

type Whose = Pick<Caller, 'tenantId' | 'mode'>;

/** Templates that an example month is made of. */
const TEMPLATES = 3;
const KEYS = 2;

/** The example of a span, with the names of the tenant's own templates and keys. */
export async function exampleGroups(
  records: TenantTransaction,
  { tenantId, mode }: Whose,
  { span, now }: { span: Span; now: Date },
): Promise<GroupedSum[]> {
  const asked = {
    where: { tenantId, mode },
    orderBy: { createdAt: 'asc' },
    select: { id: true },
  } as const;
  const templates = await records.template.findMany({
    ...asked,
    where: { ...asked.where, madeFor: null },
    take: TEMPLATES,
  });
  const keys = await records.key.findMany({ ...asked, take: KEYS });
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
  return groupLines(exampleLines(span, { templateIds: ids(templates), keyIds: ids(keys), now }));
}

/** Its sums by kind, for whoever prices them: one example, whichever page shows it. */
export async function exampleBetween(
  { database }: CoreContext,
  scope: Whose,
  { span, now }: { span: Span; now: Date },
): Promise<{ kind: string; quantity: number }[]> {
  const groups = await database.withTenant(scope, (records) => exampleGroups(records, scope, { span, now }));
  return groups.filter(({ grouping }) => grouping === 'kind');
}
