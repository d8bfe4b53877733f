import type { ReleaseRequest, ReleaseResponse } from '@vivavoce/contract/internal';
import { isOver, SUSPEND_AFTER_MS } from '@vivavoce/contract/session';
import type { CoreContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import { putAbandonTask } from '../lifecycle/abandon-task.ts';
import {
  changeSession,
  type SessionChange,
  type SessionRow,
  statusData,
  UNHELD,
} from '../lifecycle/change.ts';
import { endUnheld } from '../lifecycle/end.ts';
import { putSessionTask } from '../lifecycle/join.ts';
import { deleteRooms } from '../rooms/rooms.ts';

/**
 * A worker lets a session go: until somebody joins again (`suspend`), or to another worker (`move`, `lost`). Idempotent: once
 * let go, again changes nothing. A reserve lets nothing go while the holder is heard of. In the room of a worker that is dead
 * nobody would tell the candidate before LiveKit misses it, so the room goes with it.
 * @throws ApiError `not_allowed`, `connection_replaced` where another worker has the client already.
 */
export async function releaseSession(
  context: CoreContext,
  caller: Caller,
  { sessionId, ...request }: ReleaseRequest & { sessionId: string },
): Promise<ReleaseResponse> {
  const ref = refOf(caller, sessionId, 'sessions:work');
  const released = await letGo(context, ref, request);
  if (request.reason === 'lost') await deleteRooms(context, ref, { upToEpoch: request.epoch });
  return released;
}

function letGo(context: CoreContext, ref: SessionRef, request: ReleaseRequest): Promise<ReleaseResponse> {
  return changeSession(context, ref, async (change) => {
    const row = await change.lock();
    if (request.epoch < row.heldEpoch) {
      // Its successor was faster than the news of its death.
      if (request.reason === 'lost') return { released: true };
      throw new ApiError('connection_replaced');
    }
    if (isOver(row.status) || row.status !== 'live') return { released: true };
    if (request.epoch < row.epoch && row.workerId !== null) {
      // The holder has no client any more, and a reserve waits for it already.
      await change.update({ heldAt: null });
      return { released: true };
    }
    if (request.epoch === row.epoch && row.workerId === null) return { released: true };
    if (request.reason === 'lost') {
      await change.update({ ...UNHELD, heldAt: null });
      return { released: true };
    }
    if (request.reason === 'move') {
      await putSessionTask(change, await change.update({ ...UNHELD, joinCount: { increment: 1 } }));
      return { released: true };
    }
    if (request.epoch > row.heldEpoch && isHeardOf(row)) return { released: false };
    await suspend(change, row);
    return { released: true };
  });
}

async function suspend(change: SessionChange, row: SessionRow): Promise<void> {
  if (row.endRequested !== null) {
    // Its end was asked for just as the worker let go: nobody is left who could say goodbye.
    await endUnheld(change, row, row.endRequested);
    return;
  }
  const suspended = await change.step('suspend', {
    event: 'session.suspended',
    data: statusData('suspended'),
    set: { ...UNHELD, heldAt: null },
  });
  await putAbandonTask(change, suspended);
}

/** Whether the holder gave a sign of life since the reserve began to wait. A holder writes down where it stands all the time. */
function isHeardOf({ heldAt }: SessionRow): boolean {
  return heldAt !== null && Date.now() - heldAt.getTime() < SUSPEND_AFTER_MS;
}
