import { abandonAtMs } from '@vivavoce/contract/session';
import type { SessionChange, SessionRow } from './change.ts';

/** When a session is given up unless somebody comes; nothing where somebody has it. */
export function abandonAt(row: SessionRow): Date | null {
  const atMs = abandonAtMs({
    status: row.status,
    createdAtMs: row.createdAt.getTime(),
    statusAtMs: row.statusAt.getTime(),
    pausableUntilMs: row.pausableUntil?.getTime() ?? null,
    resumableUntilMs: row.resumableUntil?.getTime() ?? null,
  });
  return atMs === null ? null : new Date(atMs);
}

/** Sees to it that a session that nobody holds is given up in time. The task looks again at how the session stands then. */
export async function putAbandonTask(change: SessionChange, row: SessionRow): Promise<void> {
  const runAt = abandonAt(row);
  if (runAt) await change.task('abandon', { id: `abandon-${row.id}-${row.revision}`, runAt });
}
