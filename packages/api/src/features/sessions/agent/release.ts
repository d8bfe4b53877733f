import { ABANDON_AFTER_MS, isOver, type ReleaseRequest } from '@vivavoce/contract';
import type { CoreContext } from '../../../context.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import { changeSession, statusData, UNHELD } from '../lifecycle/change.ts';
import { endUnheld } from '../lifecycle/end.ts';
import { putSessionTask } from '../lifecycle/join.ts';

/**
 * A worker lets a session go: until somebody joins again (`suspend`), or to another worker (`move`). Idempotent: once let
 * go, again changes nothing.
 * @throws ApiError `connection_replaced` where another worker holds it already.
 */
export async function releaseSession(
  context: CoreContext,
  ref: SessionRef,
  request: ReleaseRequest,
): Promise<void> {
  await changeSession(context, ref, async (change) => {
    const row = await change.lock();
    if (request.epoch < row.epoch) throw new ApiError('connection_replaced');
    if (isOver(row.status) || row.status !== 'live' || row.workerId === null) return;
    switch (request.reason) {
      case 'suspend': {
        if (row.endRequested !== null) {
          // Its end was asked for just as the worker let go: nobody is left who could say goodbye.
          await endUnheld(change, row, row.endRequested);
          return;
        }
        const suspended = await change.step('suspend', {
          event: 'session.suspended',
          data: statusData('suspended'),
          set: UNHELD,
        });
        await change.task('abandon', {
          id: `abandon-${row.id}-${suspended.revision}`,
          runAt: new Date(Date.now() + ABANDON_AFTER_MS),
        });
        return;
      }
      case 'move':
        await putSessionTask(change, await change.update({ ...UNHELD, joinCount: { increment: 1 } }));
    }
  });
}
