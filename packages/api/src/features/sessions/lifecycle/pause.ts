import type { Session } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { AppContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import { loadSession, toSession } from '../resource/resource.ts';
import { waitForSession } from '../stream/wait.ts';
import { putAbandonTask } from './abandon-task.ts';
import { changeSession, type SessionChange, statusData, UNHELD } from './change.ts';
import { sendControl } from './end.ts';

/** The caller waits this long for the worker to let go; it does so by itself later. */
const PAUSE_WAIT_MS = 3_000;

/**
 * The candidate takes a break: the session waits until its link's deadline, and holds no worker, no place and no token
 * meanwhile. Whoever opens the link again goes on. Again is the same as once.
 * @throws ApiError `not_allowed` also where the session is behind no link, or its deadline has passed, `session_over`, `not_found`
 */
export async function pauseSession(
  context: AppContext,
  caller: Caller,
  { sessionId }: { sessionId: string },
): Promise<Session> {
  const ref = refOf(caller, sessionId, 'sessions:take');
  const held = await changeSession(context, ref, requestPause);
  if (held) {
    await sendControl(context, { sessionId, kind: 'pause' });
    await waitForSession(context, ref, {
      timeoutMs: PAUSE_WAIT_MS,
      look: (row) => (row.status === 'live' ? undefined : true),
    }).catch((error: unknown) => context.log.warn({ err: error }, 'could not wait for the pause'));
  }
  return context.database.withTenant(ref, async (records) =>
    toSession(await loadSession(records, ref), caller, context),
  );
}

/** Answers whether a worker has to be told. */
async function requestPause(change: SessionChange): Promise<boolean> {
  const { tenantId, sessionId } = change.ref;
  const row = await change.lock();
  if (isOver(row.status) || row.endRequested !== null) throw new ApiError('session_over');
  if (row.pausableUntil === null || row.pausableUntil.getTime() <= Date.now()) {
    throw new ApiError('not_allowed', {
      detail: 'Only an interview behind a link can be paused, until the deadline of the link.',
      fix: 'Leave without a pause: the session is kept for 15 minutes.',
    });
  }
  const resumableUntil = row.pausableUntil;
  switch (row.status) {
    case 'live':
    case 'queued':
    case 'suspended':
      break;
    default:
      // It has not begun: the link leads back to it as it is.
      return false;
  }
  // Who comes back has a token of the link's; what was given out before is worth nothing meanwhile.
  await change.update({ resumableUntil, tokenVersion: { increment: 1 } });
  await change.records.ticket.deleteMany({ where: { tenantId, sessionId, redeemedAt: null } });
  if (row.status === 'live') return true;
  if (row.status === 'queued') {
    const set = { ...UNHELD, heldAt: null };
    await putAbandonTask(
      change,
      await change.step('suspend', { event: 'session.suspended', data: statusData('suspended'), set }),
    );
    return false;
  }
  await putAbandonTask(change, await change.update({ revision: { increment: 1 } }));
  return false;
}
