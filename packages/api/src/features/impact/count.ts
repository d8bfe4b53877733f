import type { Mode } from '@vivavoce/contract/ids';
import type { TenantTransaction } from '../../database/database.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { SMALLEST_GROUP } from './impact.ts';

/** What counts as being favoured: a person's decision to advance, or a score above the median. */
export const MEASURES = ['decision', 'score'] as const;
export type Measure = (typeof MEASURES)[number];

interface OneTemplate {
  tenantId: string;
  mode: Mode;
  templateId: string;
}

/**
 * Counts the interviews that were decided, or scored, since the last time, once there are enough of them: each once and for good, as
 * it stands now. Whoever changes one decision and looks again sees what was there before; whoever erases one interview as well.
 * Two reports that differ do so by at least as many people as the smallest group that is shown.
 */
export async function countOutcomes(records: TenantTransaction, template: OneTemplate): Promise<void> {
  for (const measure of MEASURES) await countMeasure(records, measure, template);
}

async function countMeasure(
  records: TenantTransaction,
  measure: Measure,
  { tenantId, mode, templateId }: OneTemplate,
): Promise<void> {
  const counted = Prisma.raw(`${measure}_counted`);
  const value =
    measure === 'decision'
      ? Prisma.sql`CASE s.decision WHEN 'advance' THEN 1 WHEN 'decline' THEN 0 END`
      : Prisma.sql`s.score`;
  await records.$executeRaw`
    WITH due AS (
      SELECT d.session_id, d.gender, d.age, d.disability, ${value} AS value
        FROM self_descriptions d
        JOIN sessions s ON s.tenant_id = d.tenant_id AND s.id = d.session_id
       WHERE s.tenant_id = ${tenantId} AND s.mode = ${mode}::mode AND s.template_id = ${templateId}
         AND NOT d.${counted} AND ${value} IS NOT NULL
         AND coalesce(d.gender, d.age, d.disability) IS NOT NULL
         FOR UPDATE OF d
    ), batch AS (
      SELECT * FROM due WHERE (SELECT count(*) FROM due) >= ${SMALLEST_GROUP}
    ), marked AS (
      UPDATE self_descriptions d SET ${counted} = true
        FROM batch WHERE d.tenant_id = ${tenantId} AND d.session_id = batch.session_id
    )
    INSERT INTO impact_outcomes (id, tenant_id, mode, template_id, measure, value, gender, age, disability)
    SELECT gen_random_uuid()::text, ${tenantId}, ${mode}::mode, ${templateId}, ${measure}, value, gender, age, disability
      FROM batch`;
}
