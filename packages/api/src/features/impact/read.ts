import type { CoreContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { findTemplate, loadTemplate } from '../templates/index.ts';
import { type GroupImpact, impactOf, SMALLEST_GROUP } from './impact.ts';
import { CATEGORIES, type Category, type ImpactInput } from './schema.ts';

/** What counts as being favoured: a person's decision to advance, or a score above the median. */
export const MEASURES = ['decision', 'score'] as const;
export type Measure = (typeof MEASURES)[number];

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
  category: Category;
  group: string;
  decided: number;
  advanced: number;
  scored: number;
  above: number;
}

/** Impact ratios of a template's interviews, over what candidates said about themselves. @throws ApiError `not_allowed`, `template_unknown` */
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
    // Counted in the database: no answer of anybody leaves it.
    const rows = await records.$queryRaw<Row[]>`
      WITH said AS (
        SELECT d.gender, d.age, d.disability, s.score, s.decision
          FROM self_descriptions d
          JOIN sessions s ON s.tenant_id = d.tenant_id AND s.id = d.session_id
         WHERE s.tenant_id = ${tenantId} AND s.mode = ${mode}::mode AND s.template_id = ${id}
      ), middle AS (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY score) AS score FROM said)
      SELECT c.category, c.name AS group,
             count(*) FILTER (WHERE said.decision IN ('advance', 'decline'))::int AS decided,
             count(*) FILTER (WHERE said.decision = 'advance')::int AS advanced,
             count(said.score)::int AS scored,
             count(*) FILTER (WHERE said.score > middle.score)::int AS above
        FROM said CROSS JOIN middle
       CROSS JOIN LATERAL (VALUES ('gender', gender), ('age', age), ('disability', disability)) AS c (category, name)
       WHERE c.name IS NOT NULL
       GROUP BY c.category, c.name`;
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
      const row = rows.find((each) => each.category === category && each.group === group);
      return measure === 'decision'
        ? { group, people: row?.decided ?? 0, favoured: row?.advanced ?? 0 }
        : { group, people: row?.scored ?? 0, favoured: row?.above ?? 0 };
    });
    return { category, groups: impactOf(counts) };
  });
}
