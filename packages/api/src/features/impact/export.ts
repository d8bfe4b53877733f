import type { CoreContext } from '../../context.ts';
import type { Caller } from '../../core/caller.ts';
import { audit } from '../audit/index.ts';
import { readImpact } from './read.ts';
import type { ImpactInput } from './schema.ts';

const HEADER = ['measure', 'category', 'group', 'people', 'rate', 'impact_ratio'];

/** The impact ratios as CSV, in which what is suppressed is empty. That it left is an entry of the audit log. @throws as `readImpact` */
export async function exportImpact(
  context: CoreContext,
  caller: Caller,
  input: ImpactInput,
): Promise<{ csv: string }> {
  const { template, measures } = await readImpact(context, caller, input);
  const rows = measures.flatMap(({ measure, categories }) =>
    categories.flatMap(({ category, groups }) =>
      groups.map((group) => [
        measure,
        category,
        group.group,
        ...(group.outcome === 'shown' ? [group.people, group.rate, group.ratio ?? ''] : ['', '', '']),
      ]),
    ),
  );
  await context.database.withTenant(caller, (records) =>
    audit({ records }, caller, {
      action: 'impact.exported',
      subject: { type: 'template', id: template.id },
      data: { rows: rows.length },
    }),
  );
  return { csv: [HEADER, ...rows].map((row) => `${row.join(',')}\r\n`).join('') };
}
