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
    const { count } = await database.withTenant({ tenantId, mode }, (records) =>
      // Claimed meanwhile, it is somebody's.
      records.candidate.deleteMany({ where: { tenantId, id: candidateId, anonymousUntil: { lte: now } } }),
    );
    forgotten += count;
  }
  return forgotten;
}
