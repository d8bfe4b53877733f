import type { CoreContext } from '../../context.ts';
import { withLogContext } from '../../logging/context.ts';
import { brandingFolder } from '../branding/index.ts';

/**
 * Erases closed tenants whose grace is over: their row, everything that hangs on it, and their pictures. Answers how many.
 * One that cannot be erased is tried again the next night.
 */
export async function eraseDueTenants(
  context: CoreContext,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<number> {
  let erased = 0;
  for (const tenantId of await context.database.listDueTenants(now)) {
    if (signal.aborted) break;
    await withLogContext({ tenantId }, async () => {
      try {
        await eraseTenant(context, tenantId);
        erased += 1;
      } catch (error) {
        context.log.error({ err: error }, 'could not erase a closed tenant');
      }
    });
  }
  return erased;
}

/** Interviews go in steps, so that no one transaction holds all of them. */
const BATCH_SIZE = 200;

async function eraseTenant({ database, accounts, blobs }: CoreContext, tenantId: string): Promise<void> {
  const scope = { tenantId, mode: 'any' } as const;
  for (let left = true; left; ) {
    left = await database.withTenant(scope, async (records) => {
      const rows = await records.session.findMany({
        where: { tenantId },
        select: { id: true },
        take: BATCH_SIZE,
      });
      await records.session.deleteMany({ where: { tenantId, id: { in: rows.map(({ id }) => id) } } });
      return rows.length === BATCH_SIZE;
    });
  }
  await blobs.delete(brandingFolder(tenantId));
  await accounts.transaction((records) => records.removeTenant(tenantId));
  const { count } = await database.withTenant(scope, (records) =>
    records.tenant.deleteMany({ where: { id: tenantId } }),
  );
  if (count === 0) throw new Error('the tenant was not erased: its grace is not over');
}
