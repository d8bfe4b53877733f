import type { CoreContext } from '../../context.ts';
import { dropFiles, filesOf } from '../resumes/index.ts';

/** So many at once, so that a run ends before the next begins. */
const BATCH = 1_000;

/** Erases anonymous workspaces whose day is over, with everything in them and the files of their resumes. Answers how many. */
export async function forgetWorkspaces(
  { database, blobs }: Pick<CoreContext, 'database' | 'blobs'>,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<number> {
  let forgotten = 0;
  for (const { tenantId, mode, candidateId } of await database.listExpiredWorkspaces(now, BATCH)) {
    if (signal.aborted) break;
    const scope = { tenantId, mode };
    const files = await database.withTenant(scope, async (records) => {
      const own = await filesOf(records, scope, [candidateId]);
      // Claimed or merged meanwhile, it is somebody's; and whoever was merged into it would go with it.
      const count = await records.$executeRaw`
        DELETE FROM candidates c
         WHERE c.tenant_id = ${tenantId} AND c.id = ${candidateId} AND c.anonymous_until <= ${now} AND c.merged_into IS NULL
           AND NOT EXISTS (SELECT FROM candidates o
                            WHERE o.tenant_id = c.tenant_id AND o.mode = c.mode AND o.merged_into = c.id)`;
      forgotten += count;
      return count > 0 ? own : [];
    });
    await dropFiles({ blobs }, files);
  }
  return forgotten;
}
