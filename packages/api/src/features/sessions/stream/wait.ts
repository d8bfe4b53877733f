import type { CoreContext } from '../../../context.ts';
import { withDeadline } from '../../../core/deadline.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import { createSignal, type Signal } from '../../../core/signal.ts';
import type { Stop } from '../../../queue/queue.ts';
import { type SessionRow, sessionTopic } from '../lifecycle/change.ts';

const SUBSCRIBE_TIMEOUT_MS = 3_000;

export interface WaitOptions<T> {
  timeoutMs: number;
  /** Looks at the session now and after every change; answers what was waited for. */
  look: (row: SessionRow) => T | undefined;
}

/**
 * Waits until a session is as wanted, told by the relay; `undefined` when it did not become so in time. Heard before it is
 * looked at, so no change falls in between.
 * @throws ApiError `not_found`, `unavailable`
 */
export async function waitForSession<T>(
  context: CoreContext,
  ref: SessionRef,
  { timeoutMs, look }: WaitOptions<T>,
): Promise<T | undefined> {
  const signal = createSignal();
  const unsubscribe = await subscribeToChanges(context, ref.sessionId, { signal }).catch((cause: unknown) => {
    throw new ApiError('unavailable', { cause });
  });
  const timer = setTimeout(signal.stop, timeoutMs);
  context.stopping.addEventListener('abort', signal.stop, { once: true });
  try {
    for (;;) {
      const row = await context.database.withTenant(ref, (records) =>
        records.session.findUnique({
          where: { tenantId_id: { tenantId: ref.tenantId, id: ref.sessionId } },
        }),
      );
      if (!row) throw new ApiError('not_found');
      const found = look(row);
      if (found !== undefined) return found;
      if (signal.stopped()) return undefined;
      await signal.raised();
    }
  } finally {
    clearTimeout(timer);
    context.stopping.removeEventListener('abort', signal.stop);
    void unsubscribe().catch((error: unknown) => context.log.warn({ err: error }, 'still subscribed'));
  }
}

/**
 * Raises the signal at every change of a session, until the returned function is called.
 * @throws where the relay does not answer in time; a subscription that comes after all is given back.
 */
export async function subscribeToChanges(
  context: Pick<CoreContext, 'queue'>,
  sessionId: string,
  { signal, timeoutMs = SUBSCRIBE_TIMEOUT_MS }: { signal: Signal; timeoutMs?: number },
): Promise<Stop> {
  const subscribing = context.queue.subscribe(sessionTopic(sessionId), signal.raise, signal.raise);
  try {
    return await withDeadline(subscribing, timeoutMs);
  } catch (error) {
    subscribing.then((stop) => stop()).catch(() => {});
    throw error;
  }
}
