import type { CoreContext } from '../../context.ts';

/** So many at once, so that a run ends before the next begins. */
const BATCH = 1_000;

/** Erases anonymous workspaces whose day is over, with everything in them. Answers how many. */
export async function forgetWorkspaces(
  { database }: Pick<CoreContext, 'database'>,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<number> {
  let forgotten = 0;
  for (const { tenantId, mode, candidateId } of await database.listExpiredWorkspaces(now, BATCH)) {
    if (signal.aborted) break;
    forgotten += await database.withTenant(
      { tenantId, mode },
      (records) =>
        // Claimed or merged meanwhile, it is somebody's; and whoever was merged into it would go with it.
        records.$executeRaw`
        DELETE FROM candidates c
         WHERE c.tenant_id = ${tenantId} AND c.id = ${candidateId} AND c.anonymous_until <= ${now} AND c.merged_into IS NULL
           AND NOT EXISTS (SELECT FROM candidates o
                            WHERE o.tenant_id = c.tenant_id AND o.mode = c.mode AND o.merged_into = c.id)`,
    );
  }
  return forgotten;
}
