import type { CoreContext } from '../../context.ts';
import { defineTasks } from '../../tasks/define.ts';

/** Two years: long enough to answer for a decision, and no log without an end. */
export const AUDIT_DAYS = 730;
const DAY_MS = 24 * 3_600_000;

export const auditTasks = defineTasks({
  'forget-audit': {
    // Every night, after the retention of sessions.
    schedule: '47 3 * * *',
    run: (context: CoreContext) => forgetAuditEntries(context),
  },
});

/** Forgets the entries that are older than the log is kept, of every tenant. */
export async function forgetAuditEntries(
  { database, log }: Pick<CoreContext, 'database' | 'log'>,
  now = new Date(),
): Promise<void> {
  const forgotten = await database.forgetAuditEntries(new Date(now.getTime() - AUDIT_DAYS * DAY_MS));
  log.info({ forgotten }, 'old audit entries forgotten');
}
