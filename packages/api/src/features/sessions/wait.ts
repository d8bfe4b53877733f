import type { CoreContext } from '../../context.ts';
import { withDeadline } from '../../http/deadline.ts';
import { ApiError } from '../../http/error.ts';
import type { Stop } from '../../queue/queue.ts';
import { type SessionPlace, type SessionRow, sessionTopic } from './change.ts';

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
  place: SessionPlace,
  { timeoutMs, look }: WaitOptions<T>,
): Promise<T | undefined> {
  const bell = createBell();
  const unsubscribe = await hearChanges(context, place.sessionId, { bell }).catch((cause: unknown) => {
    throw new ApiError('unavailable', { cause });
  });
  const timer = setTimeout(bell.stop, timeoutMs);
  context.stopping.addEventListener('abort', bell.stop, { once: true });
  try {
    for (;;) {
      const row = await context.database.withTenant(place, (records) =>
        records.session.findUnique({
          where: { tenantId_id: { tenantId: place.tenantId, id: place.sessionId } },
        }),
      );
      if (!row) throw new ApiError('not_found');
      const found = look(row);
      if (found !== undefined) return found;
      if (bell.stopped()) return undefined;
      await bell.rung();
    }
  } finally {
    clearTimeout(timer);
    context.stopping.removeEventListener('abort', bell.stop);
    void unsubscribe().catch((error: unknown) => context.log.warn({ err: error }, 'still subscribed'));
  }
}

/**
 * Rings the bell at every change of a session, until the returned function is called.
 * @throws where the relay does not answer in time; a subscription that comes after all is given back.
 */
export async function hearChanges(
  context: Pick<CoreContext, 'queue'>,
  sessionId: string,
  { bell, timeoutMs = SUBSCRIBE_TIMEOUT_MS }: { bell: Bell; timeoutMs?: number },
): Promise<Stop> {
  const subscribing = context.queue.subscribe(sessionTopic(sessionId), bell.ring, bell.ring);
  try {
    return await withDeadline(subscribing, timeoutMs);
  } catch (error) {
    subscribing.then((stop) => stop()).catch(() => {});
    throw error;
  }
}

export interface Bell {
  ring: () => void;
  stop: () => void;
  stopped: () => boolean;
  /** Resolves at the next ring, or at once where it rang since the last call. */
  rung: () => Promise<void>;
}

/** Remembers a ring until somebody listens, so none is missed between two looks. */
export function createBell(): Bell {
  let pending = false;
  let stopped = false;
  let wake: (() => void) | undefined;
  const ring = () => {
    pending = true;
    wake?.();
  };
  return {
    ring,
    stop: () => {
      stopped = true;
      ring();
    },
    stopped: () => stopped,
    async rung() {
      if (!pending) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      pending = false;
      wake = undefined;
    },
  };
}
