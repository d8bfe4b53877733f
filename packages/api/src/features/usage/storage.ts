import type { CoreContext } from '../../context.ts';
import { recordUsage } from './record.ts';

/**
 * Tells the ledger what each tenant's files take today. A day has one line for each tenant, so the task can be done again; its sum over
 * a month is bytes times days.
 */
export async function recordStorage(
  { database }: Pick<CoreContext, 'database'>,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<number> {
  const day = now.toISOString().slice(0, 10);
  const tenants = await database.listStoredBytes();
  for (const { tenantId, bytes } of tenants) {
    signal.throwIfAborted();
    const scope = { tenantId, mode: 'live' } as const;
    const subject = { type: 'tenant', id: tenantId } as const;
    await database.withTenant(scope, (records) =>
      recordUsage({ records }, scope, { kind: 'stored_bytes', quantity: bytes, subject, part: day }),
    );
  }
  return tenants.length;
}
