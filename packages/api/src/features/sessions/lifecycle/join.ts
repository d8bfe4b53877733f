import { LEASE_CHECK_MS, LEASE_MS, SESSION_QUEUE } from '@vivavoce/contract/internal';
import type { Connection, JoinResponse } from '@vivavoce/contract/records';
import { isOver } from '@vivavoce/contract/session';
import type { AppContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { withDeadline } from '../../../core/deadline.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { TaskState } from '../../../queue/queue.ts';
import { vendorsOf } from '../../../vendors/vendors.ts';
import { issueTicket } from '../access/ticket.ts';
import { requireUnrevoked } from '../access/unrevoked.ts';
import { loadSession, toSession } from '../resource/resource.ts';
import { liveKitOf } from '../rooms/livekit.ts';
import { heldConnectionsSchema } from '../rooms/rooms.ts';
import { candidateConnection } from '../rooms/tokens.ts';
import { waitForSession } from '../stream/wait.ts';
import { putAbandonTask } from './abandon-task.ts';
import { othersOfKey, requireCapacity } from './capacity.ts';
import { changeSession, type SessionChange, type SessionRow, statusData, UNHELD } from './change.ts';

/** How long a join waits for a worker. */
export const JOIN_WAIT_MS = 10_000;
/** By then a worker that died has lost its lease; one that still has it is well, whatever the client saw. */
const LEASE_LAPSED_AFTER_MS = LEASE_MS + LEASE_CHECK_MS;
const QUEUE_TIMEOUT_MS = 2_000;

export interface JoinInput {
  sessionId: string;
  /** The epoch whose worker could not be reached: a newer one is wanted, unless that worker turns out to be well. */
  failedEpoch?: number;
  /** @defaultValue 10000 */
  waitMs?: number;
  /** @defaultValue 7000 */
  leaseLapsedAfterMs?: number;
}

/**
 * Sees to it that a worker holds the session, and answers where it is with a ticket for it.
 * @throws ApiError `not_allowed`, `consent_required`, `session_over`, `session_limit`, `at_capacity`, `unavailable`; `invalid_token` where
 * the caller's was revoked meanwhile
 */
export async function joinSession(
  context: AppContext,
  caller: Caller,
  input: JoinInput,
): Promise<JoinResponse> {
  const ref = refOf(caller, input.sessionId, 'sessions:take');
  const failedEpoch = input.failedEpoch ?? 0;
  const row = await changeSession(context, ref, async (change) => {
    const before = await change.lock();
    // A worker could do nothing without them; better said now than after a wait.
    vendorsOf(context.environment, before);
    return enqueue(change, before, failedEpoch);
  });
  if (!isHeld(row, failedEpoch)) await restoreLostTask(context, ref, row);

  const held = await waitForWorker(context, ref, input);
  if (!held) throw new ApiError('at_capacity', { headers: { 'Retry-After': '5' } });

  return context.database.withTenant(ref, async (records) => {
    await requireUnrevoked(records, caller);
    const whole = await loadSession(records, ref);
    const ticket = await issueTicket(records, ref, { epoch: held.epoch, origin: caller.origin });
    return {
      session: toSession(whole, caller, context),
      connections: await connectionsOf(context, held, caller.origin),
      ticket,
      epoch: held.epoch,
    };
  });
}

/** The ways to the worker that holds it, for one client. */
async function connectionsOf(
  context: AppContext,
  { connections }: SessionRow,
  origin: string | null,
): Promise<Connection[]> {
  const access = liveKitOf(context.environment);
  const ways = await Promise.all(
    heldConnectionsSchema
      .parse(connections)
      .map((way) =>
        way.kind !== 'livekit'
          ? way
          : access
            ? candidateConnection(access, { room: way.room, origin })
            : undefined,
      ),
  );
  return ways.filter((way) => way !== undefined);
}

/** The session once a worker holds it that can be answered; nothing where none does in time. */
async function waitForWorker(
  context: AppContext,
  ref: SessionRef,
  {
    failedEpoch = 0,
    waitMs = JOIN_WAIT_MS,
    leaseLapsedAfterMs = LEASE_LAPSED_AFTER_MS,
  }: Omit<JoinInput, 'sessionId'>,
): Promise<SessionRow | undefined> {
  const waitForNewer = (timeoutMs: number) =>
    waitForSession(context, ref, {
      timeoutMs,
      look: (now) => {
        if (isOver(now.status)) throw new ApiError('session_over');
        return isHeld(now, failedEpoch) ? now : undefined;
      },
    });
  if (failedEpoch === 0 || waitMs <= leaseLapsedAfterMs) return waitForNewer(waitMs);
  return (
    (await waitForNewer(leaseLapsedAfterMs)) ??
    (await findSuspectedWorker(context, ref)) ??
    (await waitForNewer(waitMs - leaseLapsedAfterMs))
  );
}

/** The worker that a client could not reach, where it has held its lease for longer than a dead one could. */
async function findSuspectedWorker(context: AppContext, ref: SessionRef): Promise<SessionRow | undefined> {
  const row = await context.database.withTenant(ref, (records) =>
    records.session.findUnique({
      where: { tenantId_id: { tenantId: ref.tenantId, id: ref.sessionId } },
    }),
  );
  if (!row || !isHeld(row, 0)) return undefined;
  return (await stateOfTask(context, row)) === 'active' ? row : undefined;
}

function isHeld(row: SessionRow, failedEpoch: number): boolean {
  return row.status === 'live' && row.epoch > failedEpoch && row.workerId !== null;
}

/** Puts the session into the queue where it is in nobody's hands; otherwise changes nothing. */
async function enqueue(change: SessionChange, row: SessionRow, failedEpoch: number): Promise<SessionRow> {
  if (isOver(row.status) || row.endRequested !== null) throw new ApiError('session_over');
  if (isHeld(row, failedEpoch) || row.status === 'queued' || row.status === 'live') {
    // Who paused and is back before the worker let go has not paused any more.
    return row.resumableUntil === null ? row : change.update({ resumableUntil: null });
  }
  if (row.status !== 'created') await requireCapacity(change.records, row, row);
  const queued = await change.step('queue', {
    event: 'session.queued',
    data: statusData('queued'),
    set: { joinCount: { increment: 1 }, resumableUntil: null, ...UNHELD },
  });
  await putSessionTask(change, queued, await othersOfKey(change.records, queued));
  return queued;
}

/**
 * The task that brings the session to a worker, and the one that gives it up when nobody ever comes. `priority` is its place
 * in line: an interview that a worker just let go comes before all that wait for their first.
 */
export async function putSessionTask(change: SessionChange, row: SessionRow, priority = 0): Promise<void> {
  await change.task('session', { id: sessionTaskId(row), priority });
  await putAbandonTask(change, row);
}

/** One task for every time that a worker is wanted. */
export function sessionTaskId(row: Pick<SessionRow, 'id' | 'joinCount'>): string {
  return `${row.id}-${row.joinCount}`;
}

/**
 * A session can wait for a task that the queue no longer has: its worker gave up, or the queue lost its memory. Then it
 * goes into the queue again under a new id. Of several callers that notice, one does it.
 */
async function restoreLostTask(context: AppContext, ref: SessionRef, row: SessionRow): Promise<void> {
  const state = await stateOfTask(context, row);
  if (state !== 'missing' && state !== 'done' && state !== 'failed') return;
  await changeSession(context, ref, async (change) => {
    const now = await change.lock();
    const same = now.joinCount === row.joinCount && now.epoch === row.epoch;
    if (!same || (now.status !== 'queued' && now.status !== 'live')) return;
    const priority = now.status === 'queued' ? await othersOfKey(change.records, now) : 0;
    await putSessionTask(change, await change.update({ joinCount: { increment: 1 }, ...UNHELD }), priority);
  });
}

/** Where the queue has the session's newest task. @throws ApiError `unavailable` */
function stateOfTask(context: AppContext, row: SessionRow): Promise<TaskState> {
  return withDeadline(context.queue.stateOf(SESSION_QUEUE, sessionTaskId(row)), QUEUE_TIMEOUT_MS).catch(
    (cause: unknown) => {
      throw new ApiError('unavailable', { cause });
    },
  );
}
