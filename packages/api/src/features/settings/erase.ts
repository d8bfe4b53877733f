import type { CoreContext } from '../../context.ts';
import { withLogContext } from '../../logging/context.ts';
import { forgetPayer } from '../billing/index.ts';
import { brandingFolder } from '../branding/index.ts';
import { filesFolder } from '../resumes/index.ts';

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
        await eraseTenant(context, { tenantId, signal });
        erased += 1;
      } catch (error) {
        context.log.error({ err: error }, 'could not erase a closed tenant');
      }
    });
  }
  return erased;
}

/** What there is much of goes in steps, so that no one statement holds all of it. */
const BATCH_SIZE = 200;
const LOG_BATCH_SIZE = 5_000;

async function eraseTenant(
  context: CoreContext,
  { tenantId, signal }: { tenantId: string; signal: AbortSignal },
): Promise<void> {
  const { database, accounts, blobs } = context;
  const scope = { tenantId, mode: 'any' } as const;
  const where = { tenantId };
  const page = { where, select: { id: true }, take: BATCH_SIZE } as const;
  const idsOf = (rows: { id: string }[]) => ({ where: { tenantId, id: { in: rows.map(({ id }) => id) } } });
  const steps: (() => Promise<number>)[] = [
    () => database.eraseTenantLogs(tenantId, LOG_BATCH_SIZE),
    () =>
      database.withTenant(scope, async (records) => {
        const rows = await records.session.findMany(page);
        return (await records.session.deleteMany(idsOf(rows))).count;
      }),
    () =>
      database.withTenant(scope, async (records) => {
        const rows = await records.candidate.findMany(page);
        return (await records.candidate.deleteMany(idsOf(rows))).count;
      }),
  ];
  for (const step of steps) {
    let count = 1;
    while (count > 0) {
      signal.throwIfAborted();
      count = await step();
    }
  }
  await blobs.delete(brandingFolder(tenantId));
  await blobs.delete(filesFolder(tenantId));
  // While there is a row that says whose customer it is.
  await forgetPayer(context, tenantId);
  await database.withTenant(scope, async (records) => {
    const { count } = await records.tenant.deleteMany({ where: { id: tenantId } });
    if (count === 0) throw new Error('the tenant was not erased: its grace is not over');
    // Last of all: while there is a tenant it has its members, and a tenant that is left is due again the next night.
    await accounts.transaction((records) => records.removeTenant(tenantId));
  });
}
