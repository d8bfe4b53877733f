import type { SessionEvent } from '@vivavoce/contract/plain';
import { toVivavoceError, VivavoceError } from '../errors/error.ts';
import { backoffMs, jittered } from '../realtime/retry.ts';
import { isTokenError, type SessionAccess } from './access.ts';
import { deadline } from './http.ts';
import { problemOf } from './problem.ts';
import { SseParser } from './sse.ts';

const OPEN_DEADLINE_MS = 15_000;
/** The API sends a comment at least every 15 s; a stream that is silent for longer is dead. */
const IDLE_DEADLINE_MS = 45_000;

export interface EventStreamOptions {
  access: SessionAccess;
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
  #lastEventId = '';
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: EventStreamOptions) {
    this.#options = options;
  }

  start(): void {
    void this.#run();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#abort.abort();
  }

  async #run(): Promise<void> {
    this.#attempt += 1;
    try {
      await this.#read();
    } catch (thrown) {
      if (this.#abort.signal.aborted) return;
      const error = toVivavoceError(thrown);
      if (isTokenError(error)) {
        try {
          await this.#options.access.refresh();
        } catch (refused) {
          const refusal = toVivavoceError(refused);
          if (!refusal.retryable) {
            this.#options.onGivenUp(refusal);
            return;
          }
        }
      } else if (!error.retryable) {
        this.#options.onGivenUp(error);
        return;
      }
    }
    if (this.#abort.signal.aborted) return;
    // A stream that ends well is opened again too, but never in a hot circle.
    const waitMs = jittered(Math.max(backoffMs(this.#attempt), 250), Math.random());
    this.#timer = setTimeout(() => void this.#run(), waitMs);
  }

  async #read(): Promise<void> {
    const { access } = this.#options;
    const opening = deadline(OPEN_DEADLINE_MS, this.#abort.signal);
    let wait = opening;
    try {
      const response = await fetch(
        `${access.apiUrl}/v1/sessions/${encodeURIComponent(access.sessionId)}/events`,
        {
          headers: {
            Accept: 'text/event-stream',
            Authorization: `Bearer ${access.token.value}`,
            ...(this.#lastEventId ? { 'Last-Event-ID': this.#lastEventId } : {}),
          },
          signal: opening.signal,
          credentials: 'omit',
          cache: 'no-store',
        },
      );
      if (!response.ok) throw await problemOf(response);
      const reader = response.body?.getReader();
      if (!reader) throw new VivavoceError('unsupported');
      this.#options.onOpen();
      const parser = new SseParser();
      const decoder = new TextDecoder();
      for (;;) {
        wait.done();
        wait = deadline(IDLE_DEADLINE_MS, this.#abort.signal);
        wait.signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined));
        if (this.#abort.signal.aborted) return;
        const { done, value } = await reader.read();
        if (done) return;
        this.#attempt = 0;
        for (const event of parser.push(decoder.decode(value, { stream: true }))) this.#take(event);
      }
    } catch (error) {
      if (error instanceof VivavoceError) throw error;
      throw new VivavoceError('connection_lost', { cause: error });
    } finally {
      wait.done();
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
  try {
    const event: unknown = JSON.parse(text);
    const known = typeof event === 'object' && event !== null && 'type' in event && 'data' in event;
    return known ? (event as SessionEvent) : undefined;
  } catch {
    return undefined;
  }
}
