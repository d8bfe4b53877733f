import type { SessionEvent } from '@vivavoce/contract/plain';
import { attempt } from './attempt.ts';
import { backoffMs } from './backoff.ts';
import { isTokenError, toVivavoceError, VivavoceError } from './error.ts';
import { toNetworkError } from './http.ts';
import { SseParser } from './sse.ts';

const OPEN_DEADLINE_MS = 15_000;
/** The API sends a comment at least every 15 s; a stream that is silent for longer is dead. */
const IDLE_DEADLINE_MS = 45_000;
/** Only a stream that held this long starts the count of attempts anew: something on the way may cut each after a few bytes. */
const STABLE_MS = 5_000;

/** Whatever opens the stream, and the right to it again. */
export interface StreamAccess {
  events(lastEventId: string, signal: AbortSignal): Promise<Response>;
  refresh(): Promise<void>;
}

export interface EventStreamOptions {
  access: StreamAccess;
  /** Where to go on; empty for all events from the first. */
  lastEventId: string;
  onEvent(event: SessionEvent): void;
  /** The stream was opened (again): what it missed before its first event is worth a look at the record. */
  onOpen(): void;
  /** It will not be tried again: the session is not ours, or not there. */
  onGivenUp(error: VivavoceError): void;
}

/** The server-sent events of a session, by `fetch` (an EventSource sends no `Authorization`), resumed where it broke off. */
export class EventStream {
  readonly #options: EventStreamOptions;
  readonly #abort = new AbortController();
  #lastEventId: string;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: EventStreamOptions) {
    this.#options = options;
    this.#lastEventId = options.lastEventId;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
  }

  /** Reads for as long as there is something to read, and never throws. */
  async start(): Promise<void> {
    this.#attempt += 1;
    try {
      await this.#read();
    } catch (thrown) {
      if (this.#abort.signal.aborted) return;
      const failed = toNetworkError(thrown);
      const error = isTokenError(failed)
        ? await this.#options.access.refresh().then(() => null, toVivavoceError)
        : failed;
      if (error && !error.retryable) {
        if (error.code !== 'invalid_request' || !this.#lastEventId) {
          this.#options.onGivenUp(error);
          return;
        }
        // The place to go on from is not known there: then from the first.
        this.#lastEventId = '';
      }
    }
    if (this.#abort.signal.aborted) return;
    // A stream that ends well is opened again too, but never in a hot circle.
    this.#timer = setTimeout(() => void this.start(), backoffMs(Math.max(this.#attempt, 2)));
  }

  async #read(): Promise<void> {
    const connection = new AbortController();
    const stop = () => connection.abort();
    // One timer that is wound up again by every sign of life.
    let timer = setTimeout(stop, OPEN_DEADLINE_MS);
    try {
      const signal = AbortSignal.any([connection.signal, this.#abort.signal]);
      const response = await this.#options.access.events(this.#lastEventId, signal);
      const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
      if (!reader) throw new VivavoceError('unsupported');
      this.#options.onOpen();
      const openedAtMs = performance.now();
      const parser = new SseParser();
      for (;;) {
        clearTimeout(timer);
        timer = setTimeout(stop, IDLE_DEADLINE_MS);
        const { done, value } = await reader.read();
        if (done) return;
        if (performance.now() - openedAtMs > STABLE_MS) this.#attempt = 0;
        for (const event of parser.push(value)) this.#take(event);
      }
    } finally {
      clearTimeout(timer);
    }
  }

  #take({ id, data }: { id: string; data: string }): void {
    if (id) this.#lastEventId = id;
    const event = parseEvent(data);
    if (event) this.#options.onEvent(event);
  }
}

/** The envelope is checked; a type that this version does not know is passed over by whoever switches on it. */
function parseEvent(text: string): SessionEvent | undefined {
  const event = attempt(() => JSON.parse(text) as Partial<SessionEvent> | null);
  return event?.type && event.data ? (event as SessionEvent) : undefined;
}
