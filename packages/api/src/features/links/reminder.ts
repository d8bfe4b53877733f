import type { CoreContext } from '../../context.ts';
import type { Change } from '../../tasks/change.ts';
import { type LinkRow, subjectOf } from './store.ts';

const DAY_MS = 24 * 3_600_000;

/** When the candidate is reminded; nothing where no time is left for it, or none is wanted. */
export function remindAtOf(expiresAt: Date, beforeMs = DAY_MS, nowMs = Date.now()): Date | null {
  if (beforeMs === 0) return null;
  const atMs = expiresAt.getTime() - beforeMs;
  return atMs > nowMs ? new Date(atMs) : null;
}

/** The deadline moved: the reminder moves with it. One that was sent already is not sent again. */
export function movedReminder({ remindAt, expiresAt }: LinkRow, to: Date): Date | null {
  if (remindAt === null) return null;
  return remindAtOf(to, expiresAt.getTime() - remindAt.getTime());
}

/** Sees to it that a link's candidate is reminded in time. The task looks again at how the link stands then. */
export async function putReminder(change: Change<CoreContext>, row: LinkRow): Promise<void> {
  if (row.remindAt === null) return;
  await change.put({
    name: 'remind-candidate',
    id: `remind-${row.id}-${row.remindAt.getTime()}`,
    subject: subjectOf(row),
    payload: { linkId: row.id },
    runAt: row.remindAt,
  });
}
