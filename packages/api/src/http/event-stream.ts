import { streamSSE } from 'hono/streaming';
import type { Listeners } from '../events/listeners.ts';
import type { LoggedEvent } from '../events/log.ts';
import { type EventSink, type StreamContext, type StreamOptions, streamEvents } from '../events/stream.ts';
import type { SubjectRef } from '../events/subject.ts';
import type { ApiContext } from './context.ts';

/** The fields of an event that every stream's own shape has. */
interface WireEvent {
  id: string;
  type: string;
}

export interface EventStream {
  subject: SubjectRef;
  /** Number of the last event that the listener has. */
  after: number;
  listeners: Listeners;
  mayListen: StreamOptions['mayListen'];
  /** The event as this stream's listeners know it. */
  toWire(event: LoggedEvent): WireEvent;
}

/**
 * Answers with a subject's events, server-sent: the event's name is its type, its data the event as JSON.
 * @throws ApiError `rate_limited` where too many listen already
 */
export function answerEvents(
  c: ApiContext,
  context: StreamContext,
  { subject, after, listeners, mayListen, toWire }: EventStream,
): Response {
  // A proxy that collected events to send many at once would keep them from whoever waits.
  c.header('X-Accel-Buffering', 'no');
  // A GET whose body nobody will read or cancel: a stream for it would hold its place until it is too old.
  if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
  const leave = listeners.enter(subject);
  return streamSSE(c, async (stream) => {
    const gone = new AbortController();
    stream.onAbort(() => gone.abort());
    await stream.write('retry: 1000\n\n');
    const sink: EventSink = {
      signal: gone.signal,
      async write(event) {
        if (event === 'alive') {
          await stream.write(': alive\n\n');
          return;
        }
        const wire = toWire(event);
        await stream.writeSSE({ id: wire.id, event: wire.type, data: JSON.stringify(wire) });
      },
    };
    await streamEvents(context, subject, { after, sink, mayListen })
      .catch((error: unknown) => {
        // The stream ends; the client comes again by itself, from where it was.
        if (!gone.signal.aborted) context.log.warn({ err: error }, 'event stream failed');
      })
      .finally(leave);
  });
}
