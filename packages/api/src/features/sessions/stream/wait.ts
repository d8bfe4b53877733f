import type { CoreContext } from '../../../context.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import { createSignal } from '../../../core/signal.ts';
import { subscribeToChanges } from '../../../events/changes.ts';
import type { Session as SessionRow } from '../../../generated/prisma/client.ts';
import { subjectOf } from '../resource/subject.ts';

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
  const unsubscribe = await subscribeToChanges(context, subjectOf(ref), { signal }).catch(
    (cause: unknown) => {
      throw new ApiError('unavailable', { cause });
    },
  );
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
    void unsubscribe().catch((error: unknown) => context.log.warn({ err: error }, 'could not unsubscribe'));
  }
}
