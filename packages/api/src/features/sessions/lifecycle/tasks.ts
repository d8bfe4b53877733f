import { SESSION_QUEUE } from '@vivavoce/contract/internal';
import type { CoreContext } from '../../../context.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import { defineTasks } from '../../../tasks/define.ts';
import { deleteRooms } from '../rooms/rooms.ts';
import { abandonAt } from './abandon-task.ts';
import { changeSession, UNHELD } from './change.ts';
import { abandonSession } from './end.ts';
import { CLOSE_AFTER_MS, closeRecord, closeWhenComplete, expiryOf, longestLiveMs } from './record.ts';
import { type SessionTaskName, sessionTaskPayload } from './task-names.ts';

/**
 * What becomes of a session when a deadline passes. Each looks at how the session is now, so a task that comes late, twice
 * or for something that is long over does nothing.
 */
export const sessionTasks = defineTasks({
  // The agent works on it: its place in the queue is the lease of the session. Somebody waits, so it is tried again soon.
  session: { queue: SESSION_QUEUE, attempts: 20, backoff: { kind: 'fixed', delayMs: 500 } },
  abandon: {
    payload: sessionTaskPayload,
    run: (context: CoreContext, { payload }) => abandonWhenLeft(context, payload),
  },
  'force-end': {
    payload: sessionTaskPayload,
    run: (context: CoreContext, { payload }) => forceEnd(context, payload),
  },
  'close-record': {
    payload: sessionTaskPayload,
    run: (context: CoreContext, { payload }) => closeOverdueRecord(context, payload),
  },
  'delete-rooms': {
    payload: sessionTaskPayload,
    run: (context: CoreContext, { payload }) => deleteRooms(context, payload),
  },
}) satisfies Record<SessionTaskName, unknown>;

/**
 * Clocks of hosts differ: the one that found a deadline due, and the one that looks at the session, need not agree. What is
 * this near has come; a task that turned away here would never be put again, and the session would never end.
 */
const CLOCK_SLACK_MS = 5_000;

function hasPassed(sinceMs: number, atLeastMs: number): boolean {
  return Date.now() - sinceMs >= atLeastMs - CLOCK_SLACK_MS;
}

/** Nobody came within 15 minutes, until the deadline of a pause or a link, or a day where nobody ever came. */
export async function abandonWhenLeft(context: CoreContext, ref: SessionRef): Promise<void> {
  await changeSession(context, ref, async (change) => {
    const row = await change.lock();
    const at = abandonAt(row);
    if (at && hasPassed(at.getTime(), 0)) await abandonSession(change, row);
  });
}

/**
 * The worker that was asked to end did not, or all of them are gone for longer than any interview lasts: the session ends
 * without one, and its record waits for what is still on its way.
 */
export async function forceEnd(context: CoreContext, ref: SessionRef): Promise<void> {
  await changeSession(context, ref, async (change) => {
    const row = await change.lock();
    if (row.status !== 'live') return;
    const overdue = hasPassed(row.statusAt.getTime(), await longestLiveMs(change, row));
    if (row.endRequested === null && !overdue) return;
    const reason = row.endRequested ?? 'time';
    const endedAt = new Date();
    await change.step('end', {
      event: 'session.ended',
      data: { status: 'ended', reason },
      set: {
        endReason: reason,
        endedAt,
        ...UNHELD,
        ...(await expiryOf(change, row, endedAt)),
      },
    });
    await change.task('close-record', { runAt: new Date(endedAt.getTime() + CLOSE_AFTER_MS) });
  });
}

/** What has not arrived by now will not: the record closes, and says whether it is complete. */
export async function closeOverdueRecord(context: CoreContext, ref: SessionRef): Promise<void> {
  await changeSession(context, ref, async (change) => {
    const row = await change.lock();
    if (row.endedAt === null || (await closeWhenComplete(change, row))) return;
    await closeRecord(change, row, { complete: false });
  });
}
