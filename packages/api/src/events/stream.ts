import { ApiError } from '../core/error.ts';
import { createSignal } from '../core/signal.ts';
import type { Database, TenantTransaction } from '../database/database.ts';
import type { Logger } from '../logging/logger.ts';
import type { TaskQueue } from '../queue/queue.ts';
import { subscribeToChanges } from './changes.ts';
import { eventsAfter, type LoggedEvent, sequenceOf } from './log.ts';
import { hasSubject, type SubjectRef } from './subject.ts';

/** A stream is looked at, and says that it lives, at least this often; a message that the relay lost costs no more. */
export const KEEP_ALIVE_MS = 15_000;
/** After this long the client is sent away to come again, with the right to listen checked anew. */
export const STREAM_TTL_MS = 10 * 60_000;
const BATCH = 100;

/** What a stream stands on. */
export interface StreamContext {
  database: Database;
  queue: TaskQueue;
  log: Logger;
  /** Aborts when the process is told to stop: open streams end then. */
  stopping: AbortSignal;
}

export interface EventSink {
  /** Hands on one event, or a sign of life; rejects when nobody listens any more. */
  write(event: LoggedEvent | 'alive'): Promise<void>;
  /** Aborts when the listener is gone. */
  signal: AbortSignal;
}

/**
 * Checks that a stream can be resumed there. Answers the number of the last event that the listener has, 0 for none.
 * @throws ApiError `invalid_request` where the subject has no such event, `not_found`
 */
export async function resumeAt(
  { database }: StreamContext,
  subject: SubjectRef,
  lastEventId: string | undefined,
): Promise<number> {
  return database.withTenant(subject, async (records) => {
    if (!(await hasSubject(records, subject))) throw new ApiError('not_found');
    if (lastEventId === undefined || lastEventId === '') return 0;
    const sequence = await sequenceOf(records, subject, lastEventId);
    if (sequence !== undefined) return sequence;
    throw new ApiError('invalid_request', {
      errors: [
        {
          pointer: 'header.last-event-id',
          detail: `This ${subject.type} has no such event. Send an existing id, or omit the header to get all events.`,
        },
      ],
    });
  });
}

export interface StreamOptions {
  /** Number of the last event that the listener has. */
  after: number;
  sink: EventSink;
  /** Asked at every look: whether the listener still may. The stream ends where not. @defaultValue as long as it is open */
  mayListen?: ((records: TenantTransaction) => Promise<boolean>) | undefined;
  /** @defaultValue 15000 */
  keepAliveMs?: number;
}

/**
 * Hands on a subject's events from `after` on, each as soon as it is there, until the listener goes or may listen no more, the
 * subject is erased, the process stops or the stream is too old. The relay says when to look; the records say what there is.
 */
export async function streamEvents(
  context: StreamContext,
  subject: SubjectRef,
  { after, sink, mayListen, keepAliveMs = KEEP_ALIVE_MS }: StreamOptions,
): Promise<void> {
  const signal = createSignal();
  const unsubscribe = await subscribeToChanges(context, subject, { signal });
  const end = AbortSignal.any([sink.signal, context.stopping, AbortSignal.timeout(STREAM_TTL_MS)]);
  end.addEventListener('abort', signal.stop, { once: true });
  // Somebody who listens no more, and does not say so, holds a write up for good.
  const ended = new Promise<void>((resolve) => {
    end.addEventListener('abort', () => resolve(), { once: true });
  });
  const write = (event: LoggedEvent | 'alive') => Promise.race([sink.write(event), ended]);
  let alive = false;
  const timer = setInterval(() => {
    alive = true;
    signal.raise();
  }, keepAliveMs);
  try {
    let last = after;
    while (!end.aborted) {
      const events = await context.database.withTenant(subject, async (records) =>
        (await mayListen?.(records)) === false
          ? undefined
          : eventsAfter(records, subject, { after: last, limit: BATCH }),
      );
      if (!events) return;
      for (const event of events) {
        await write(event);
        if (end.aborted) return;
        last = event.sequence;
      }
      if (events.length === BATCH) continue;
      if (alive) {
        alive = false;
        await write('alive');
      }
      await signal.raised();
    }
  } finally {
    clearInterval(timer);
    void unsubscribe().catch((error: unknown) => context.log.warn({ err: error }, 'could not unsubscribe'));
  }
}
