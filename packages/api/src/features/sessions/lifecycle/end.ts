import { CONTROL_CHANNEL, type Control } from '@vivavoce/contract/internal';
import type { EndReason, Session } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { AppContext, CoreContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { withDeadline } from '../../../core/deadline.ts';
import { loadSession, toSession } from '../resource/resource.ts';
import { waitForSession } from '../stream/wait.ts';
import { changeSession, type SessionChange, type SessionRow, statusData, UNHELD } from './change.ts';
import { CLOSE_AFTER_MS, closeRecord, expiryOf, lastStoredSequence } from './record.ts';

/** A worker that was asked to end has this long; then the session is ended without it. */
export const FORCE_END_AFTER_MS = 10_000;
/** The caller waits this long for the worker's own end. */
const END_WAIT_MS = 3_000;
const PUBLISH_TIMEOUT_MS = 2_000;

type EndedBy = 'candidate' | 'partner';

/**
 * Ends a session for good; again is the same as once. A worker that holds it says goodbye by itself.
 * @throws ApiError `not_allowed`, `not_found`
 */
export async function endSession(
  context: AppContext,
  caller: Caller,
  { sessionId }: { sessionId: string },
): Promise<Session> {
  const ref = refOf(caller, sessionId, 'sessions:take');
  const by: EndedBy = caller.kind === 'session' ? 'candidate' : 'partner';
  const asked = await changeSession(context, ref, (change) => requestEnd(change, by));
  if (asked) {
    await sendControl(context, { sessionId: ref.sessionId, kind: 'terminate', reason: by });
    await waitForSession(context, ref, {
      timeoutMs: END_WAIT_MS,
      look: (row) => (isOver(row.status) ? true : undefined),
    }).catch((error: unknown) => context.log.warn({ err: error }, 'could not wait for the end'));
  }
  return context.database.withTenant(ref, async (records) =>
    toSession(await loadSession(records, ref), caller, context),
  );
}

/** Answers whether a worker has to be asked. */
async function requestEnd(change: SessionChange, by: EndedBy): Promise<boolean> {
  const row = await change.lock();
  if (isOver(row.status)) return false;
  if (row.status === 'created' || row.status === 'consented') {
    await abandonSession(change, row);
    return false;
  }
  if (row.status === 'live' && row.workerId !== null) {
    if (row.endRequested === null) await change.update({ endRequested: by });
    await change.task('force-end', { runAt: new Date(Date.now() + FORCE_END_AFTER_MS) });
    return true;
  }
  if (row.status === 'live') {
    // Its worker was lost, perhaps with utterances in its spool: the record waits for them.
    await stepToEnd(change, row, by);
    await change.task('close-record', { runAt: new Date(Date.now() + CLOSE_AFTER_MS) });
    return false;
  }
  await endUnheld(change, row, by);
  return false;
}

/** Ends a session that is in nobody's hands: whoever held it last gave everything away before it let go. */
export async function endUnheld(change: SessionChange, row: SessionRow, reason: EndReason): Promise<void> {
  const ended = await stepToEnd(change, row, reason);
  await closeRecord(change, ended, { complete: true });
}

async function stepToEnd(change: SessionChange, row: SessionRow, reason: EndReason): Promise<SessionRow> {
  return change.step('end', {
    event: 'session.ended',
    data: { status: 'ended', reason },
    set: {
      endReason: reason,
      endedAt: new Date(),
      ...UNHELD,
      ...(await expiryOf(change, row)),
    },
  });
}

/** Nobody came (back). Evaluated as far as it went. */
export async function abandonSession(change: SessionChange, row: SessionRow): Promise<void> {
  const abandoned = await change.step('abandon', {
    event: 'session.abandoned',
    data: statusData('abandoned'),
    set: {
      endReason: 'abandoned',
      endedAt: new Date(),
      lastSequence: await lastStoredSequence(change),
      ...(await expiryOf(change, row)),
    },
  });
  await closeRecord(change, abandoned, { complete: true });
}

/** Control reaches whichever worker holds the session. Lost, the deadline behind it does its work. */
export async function sendControl(context: CoreContext, control: Control): Promise<void> {
  await withDeadline(context.queue.publish(CONTROL_CHANNEL, control), PUBLISH_TIMEOUT_MS).catch(
    (error: unknown) => {
      context.log.warn({ err: error, sessionId: control.sessionId }, 'could not send a control message');
    },
  );
}
