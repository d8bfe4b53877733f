import type { CoreContext } from '../../context.ts';

const DAY_MS = 24 * 3_600_000;

/**
 * Forgets candidates whom their tenant keeps no longer: of whom no interview and no link that opens is left, nor of anybody who
 * was merged into them. Answers how many.
 */
export async function forgetIdleCandidates(
  { database }: Pick<CoreContext, 'database'>,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<number> {
  let forgotten = 0;
  for (const { tenantId, days } of await database.listCandidateRetentions()) {
    if (signal.aborted) break;
    const before = new Date(now.getTime() - days * DAY_MS);
    forgotten += await database.withTenant(
      { tenantId, mode: 'any' },
      (records) => records.$executeRaw`
        DELETE FROM candidates c
         WHERE c.tenant_id = ${tenantId} AND c.created_at < ${before}
           AND NOT EXISTS (SELECT FROM candidates m WHERE m.tenant_id = c.tenant_id AND m.mode = c.mode AND m.merged_into = c.id)
           AND NOT EXISTS (SELECT FROM sessions s WHERE s.tenant_id = c.tenant_id AND s.mode = c.mode AND s.candidate_id = c.id)
           AND NOT EXISTS (SELECT FROM links l WHERE l.tenant_id = c.tenant_id AND l.mode = c.mode AND l.candidate_id = c.id
                              AND l.revoked_at IS NULL AND l.expires_at > ${now})`,
    );
  }
  return forgotten;
}
