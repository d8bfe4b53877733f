import type { SessionEvent, SessionEventType } from '@vivavoce/contract';
import type { AppContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import { createSignal } from '../../../core/signal.ts';
import type { SessionEvent as SessionEventRow } from '../../../generated/prisma/client.ts';
import { subscribeToChanges } from './wait.ts';

/** A stream is looked at, and says that it lives, at least this often; a message that the relay lost costs no more. */
export const KEEP_ALIVE_MS = 15_000;
/** After this long the client is sent away to come again, with the right to listen checked anew. */
export const STREAM_TTL_MS = 10 * 60_000;
const BATCH = 100;

export interface EventSink {
  /** Hands on one event, or a sign of life; rejects when nobody listens any more. */
  write(event: SessionEvent | 'alive'): Promise<void>;
  /** Aborts when the listener is gone. */
  signal: AbortSignal;
}

/**
 * Checks that a stream can be resumed there. Answers the number of the last event that the listener has, 0 for none.
 * @throws ApiError `not_allowed`, `invalid_request` where the session has no such event, `not_found`
 */
export async function resumeStream(
  context: AppContext,
  caller: Caller,
  input: { sessionId: string; lastEventId: string | undefined },
): Promise<{ ref: SessionRef; after: number }> {
  const ref = refOf(caller, input.sessionId, 'sessions:read');
  return { ref, after: await resumeAt(context, ref, input.lastEventId) };
}

async function resumeAt(
  context: AppContext,
  ref: SessionRef,
  lastEventId: string | undefined,
): Promise<number> {
  return context.database.withTenant(ref, async (records) => {
    const { tenantId, sessionId } = ref;
    const session = await records.session.findUnique({
      where: { tenantId_id: { tenantId, id: sessionId } },
      select: { id: true },
    });
    if (!session) throw new ApiError('not_found');
    if (lastEventId === undefined || lastEventId === '') return 0;
    const last = await records.sessionEvent.findUnique({
      where: { tenantId_sessionId_id: { tenantId, sessionId, id: lastEventId } },
      select: { sequence: true },
    });
    if (!last) {
      throw new ApiError('invalid_request', {
        errors: [
          {
            pointer: 'header.last-event-id',
            detail: 'This session has no such event. Send the id of one, or leave the header out for all.',
          },
        ],
      });
    }
    return last.sequence;
  });
}

/**
 * Hands on a session's events from `after` on, each as soon as it is there, until the listener goes, the session is erased,
 * the process stops or the stream is too old. The relay says when to look; the records say what there is.
 */
export async function streamEvents(
  context: AppContext,
  ref: SessionRef,
  { after, sink, keepAliveMs = KEEP_ALIVE_MS }: { after: number; sink: EventSink; keepAliveMs?: number },
): Promise<void> {
  const signal = createSignal();
  const unsubscribe = await subscribeToChanges(context, ref.sessionId, { signal });
  const end = AbortSignal.any([sink.signal, context.stopping, AbortSignal.timeout(STREAM_TTL_MS)]);
  end.addEventListener('abort', signal.stop, { once: true });
  // Somebody who listens no more, and does not say so, holds a write up for good.
  const ended = new Promise<void>((resolve) => {
    end.addEventListener('abort', () => resolve(), { once: true });
  });
  const write = (event: SessionEvent | 'alive') => Promise.race([sink.write(event), ended]);
  let alive = false;
  const timer = setInterval(() => {
    alive = true;
    signal.raise();
  }, keepAliveMs);
  try {
    let last = after;
    while (!end.aborted) {
      const rows = await eventsAfter(context, ref, last);
      if (!rows) return;
      for (const row of rows) {
        await write(toSessionEvent(row));
        if (end.aborted) return;
        last = row.sequence;
      }
      if (rows.length === BATCH) continue;
      if (alive) {
        alive = false;
        await write('alive');
      }
      await signal.raised();
    }
  } finally {
    clearInterval(timer);
    void unsubscribe().catch((error: unknown) => context.log.warn({ err: error }, 'still subscribed'));
  }
}

/** The next events; nothing where the session is no more. */
async function eventsAfter(
  context: AppContext,
  { tenantId, mode, sessionId }: SessionRef,
  after: number,
): Promise<SessionEventRow[] | undefined> {
  return context.database.withTenant({ tenantId, mode }, async (records) => {
    const rows = await records.sessionEvent.findMany({
      where: { tenantId, sessionId, sequence: { gt: after } },
      orderBy: { sequence: 'asc' },
      take: BATCH,
    });
    if (rows.length > 0) return rows;
    const session = await records.session.findUnique({
      where: { tenantId_id: { tenantId, id: sessionId } },
      select: { id: true },
    });
    return session ? rows : undefined;
  });
}

/** Type and data were written together, by one typed function, so they belong together still. */
function toSessionEvent(row: SessionEventRow): SessionEvent {
  return {
    id: row.id,
    type: row.type as SessionEventType,
    sessionId: row.sessionId,
    mode: row.mode,
    createdAt: row.createdAt.toISOString(),
    data: row.data,
  } as SessionEvent;
}
