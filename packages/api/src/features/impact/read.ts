import type { CoreContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { findTemplate, loadTemplate } from '../templates/index.ts';
import { countOutcomes, MEASURES, type Measure } from './count.ts';
import { type GroupImpact, impactOf, SMALLEST_GROUP } from './impact.ts';
import { CATEGORIES, type Category, type ImpactInput } from './schema.ts';

export interface Impact {
  template: { id: string; title: string };
  /** Of smaller groups nothing is told. */
  smallestGroup: number;
  measures: {
    measure: Measure;
    categories: { category: Category; groups: GroupImpact[] }[];
  }[];
}

interface Row {
  measure: Measure;
  category: Category;
  group: string;
  people: number;
  favoured: number;
}

/**
 * Impact ratios of a template's interviews, over what candidates said about themselves, as far as it has been counted.
 * @throws ApiError `not_allowed`, `template_unknown`
 */
export async function readImpact(
  context: CoreContext,
  caller: Caller,
  { templateId }: ImpactInput,
): Promise<Impact> {
  requireMay(caller, 'reports:read');
  const { tenantId, mode } = caller;
  return context.database.withTenant(caller, async (records) => {
    const found = await findTemplate(records, caller, templateId);
    const { id, title } = await loadTemplate(records, found);
    await countOutcomes(records, { tenantId, mode, templateId: id });
    // Counted in the database: no answer of anybody leaves it.
    const rows = await records.$queryRaw<Row[]>`
      WITH counted AS (
        SELECT * FROM impact_outcomes
         WHERE tenant_id = ${tenantId} AND mode = ${mode}::mode AND template_id = ${id}
      ), middle AS (
        SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY value) AS score FROM counted WHERE measure = 'score'
      )
      SELECT counted.measure, c.category, c.name AS group, count(*)::int AS people,
             count(*) FILTER (
               WHERE CASE counted.measure WHEN 'score' THEN value > middle.score ELSE value = 1 END
             )::int AS favoured
        FROM counted CROSS JOIN middle
       CROSS JOIN LATERAL (VALUES ('gender', gender), ('age', age), ('disability', disability)) AS c (category, name)
       WHERE c.name IS NOT NULL
       GROUP BY counted.measure, c.category, c.name`;
    return {
      template: { id, title },
      smallestGroup: SMALLEST_GROUP,
      measures: MEASURES.map((measure) => ({ measure, categories: categoriesOf(rows, measure) })),
    };
  });
}

function categoriesOf(
  rows: readonly Row[],
  measure: Measure,
): { category: Category; groups: GroupImpact[] }[] {
  return (Object.keys(CATEGORIES) as Category[]).map((category) => {
    const counts = CATEGORIES[category].map((group) => {
      const row = rows.find(
        (each) => each.measure === measure && each.category === category && each.group === group,
      );
      return { group, people: row?.people ?? 0, favoured: row?.favoured ?? 0 };
    });
    return { category, groups: impactOf(counts) };
  });
}
