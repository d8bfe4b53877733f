import {
  ABANDON_AFTER_MS,
  type AudioFrame,
  CLOSE_CODES,
  type ClientMessage,
  type Hello,
  type JoinResponse,
  type ServerMessage,
  type Session,
  type Connection as Way,
} from '@vivavoce/contract/plain';
import { backoffMs } from '../core/backoff.ts';
import { withDeadline } from '../core/deadline.ts';
import { toVivavoceError, VivavoceError } from '../core/error.ts';
import type { Connection as ConnectionStatus } from '../types.ts';
import { load } from './connect.ts';
import type { RealtimeConnection, TrackAudio } from './connection/connection.ts';
import { isMistake, nextMove } from './retry.ts';

export interface LinkOptions {
  /** Asks the API for a worker. Waits on the server, within its deadline. */
  join(request: { failedEpoch?: number }): Promise<JoinResponse>;
  /** Whether the interview has begun, by this connection or an earlier one, also before a reload. */
  begun(): boolean;
  /** The first message, but for what the link knows itself. */
  hello(): Omit<Hello, 'type' | 'ticket'>;
  audio: TrackAudio;
  onRecord(record: Session): void;
  onMessage(message: ServerMessage): void;
  onFrame(frame: AudioFrame): void;
  /** Every change; `error` tells why it stopped, or why it takes longer. */
  onStatus(status: ConnectionStatus, attempt: number, error: VivavoceError | null): void;
}

/** Where the browser says that there is no network, it is tried all the same now and then: the browser may be wrong. */
const OFFLINE_RETRY_MS = 15_000;
/** A connection that lived this long was a good one. */
const STABLE_MS = 5_000;
/** Who has not begun yet is told of a longer wait than this and chooses; nobody sits before a page that only waits. */
const MAX_FIRST_WAIT_MS = 15_000;
/** A way may take this long to the agent's welcome, where another one is left to try; the last one longer. */
const WAY_MS = 3_500;
const LAST_WAY_MS = 8_000;
const NORMAL_CLOSURE = 1000;
const ABNORMAL_CLOSURE = 1006;

/**
 * Keeps one session connected: joins, connects, and after every ending decides the next move, for as long as the session
 * is kept on the server. Not to be used again after it stopped.
 */
export class Link {
  readonly #options: LinkOptions;
  #connection: RealtimeConnection | undefined;
  /** The kind of way that led to the agent last: tried first the next time. */
  #kind = '';
  #status: ConnectionStatus = 'idle';
  /** Attempts since the last good connection. */
  #attempt = 0;
  #mistakes = 0;
  /** Why it takes longer: shown until it is answered, also while it is tried again. */
  #error: VivavoceError | null = null;
  #failedEpoch: number | null = null;
  #lostAtMs = performance.now();
  /** 0 before the first welcome. */
  #welcomedAtMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;
  #droppedAudioMs = 0;
  #opening: { resolve: () => void; reject: (error: VivavoceError) => void } | undefined;

  constructor(options: LinkOptions) {
    this.#options = options;
  }

  /** No connection comes any more. */
  get stopped(): boolean {
    return this.#stopped;
  }

  get droppedAudioMs(): number {
    return this.#droppedAudioMs + (this.#connection?.droppedAudioMs ?? 0);
  }

  /** Resolves at the first welcome. @throws VivavoceError where it stopped before */
  open(): Promise<void> {
    globalThis.addEventListener?.('online', this.#onOnline);
    globalThis.addEventListener?.('offline', this.#onOffline);
    return new Promise((resolve, reject) => {
      this.#opening = { resolve, reject };
      void this.#try();
    });
  }

  send(message: Exclude<ClientMessage, Hello>): boolean {
    return this.#connection?.send(message) ?? false;
  }

  sendAudio(frame: AudioFrame): void {
    this.#connection?.sendAudio(frame);
  }

  tick(): void {
    this.#connection?.tick();
  }

  /** Drops the connection and takes a new one: the peer answers, but not what it was asked. */
  restart(): void {
    this.#connection?.close(NORMAL_CLOSURE);
  }

  /** Leaves for good. */
  close(): void {
    this.#stop('closed', null);
  }

  async #try(): Promise<void> {
    this.#attempt += 1;
    this.#set(this.#welcomedAtMs ? 'reconnecting' : 'connecting', this.#error);
    let joined: JoinResponse;
    try {
      joined = await this.#options.join(this.#failedEpoch === null ? {} : { failedEpoch: this.#failedEpoch });
    } catch (thrown) {
      this.#joinFailed(toVivavoceError(thrown));
      return;
    }
    if (this.#stopped) return;
    this.#failedEpoch = null;
    this.#options.onRecord(joined.session);
    // What has led there before comes first.
    const proven = ({ kind }: Way) => (kind === this.#kind ? 0 : 1);
    this.#take(
      joined.connections.sort((a, b) => proven(a) - proven(b)),
      joined,
    );
  }

  /** Takes the first way, and the next one where it does not lead to the agent. */
  #take(ways: Way[], joined: Pick<JoinResponse, 'ticket' | 'epoch'>): void {
    // Where there is none, loading it fails.
    const [way, ...others] = ways as [Way, ...Way[]];
    const onClose = (close: { code: number; reached: boolean }) => {
      // Whoever was there and sent us away, sends us away by every way. Else the ticket is still good.
      const unanswered = !close.reached || close.code === CLOSE_CODES.heartbeat_timeout;
      if (unanswered && this.#status !== 'live' && others[0] && !this.#stopped) this.#take(others, joined);
      else this.#ended({ ...joined, ...close });
    };
    const waitMs = others[0] ? WAY_MS : LAST_WAY_MS;
    const untilMs = performance.now() + waitMs;
    withDeadline(load(way), waitMs)
      .then((take) => {
        if (this.#stopped) return;
        this.#connection = take({
          ...this.#options,
          hello: { type: 'hello', ticket: joined.ticket, ...this.#options.hello() },
          welcomeMs: untilMs - performance.now(),
          handlers: {
            onMessage: (message) => {
              // The whole state first: nobody shall see "live" with what was true before.
              this.#options.onMessage(message);
              if (message.type === 'welcome') this.#welcome(way);
            },
            onFrame: this.#options.onFrame,
            onClose,
          },
        });
      })
      // A kind that nobody here knows, an address that the browser refuses, code that did not load: as good as no answer.
      .catch(() => onClose({ code: ABNORMAL_CLOSURE, reached: false }));
  }

  #welcome({ kind }: Way): void {
    this.#kind = kind;
    this.#welcomedAtMs = performance.now();
    this.#set('live', null);
    this.#opening?.resolve();
  }

  #ended(ending: { code: number; reached: boolean; epoch: number }): void {
    const connection = this.#connection;
    this.#connection = undefined;
    this.#droppedAudioMs += connection?.droppedAudioMs ?? 0;
    if (this.#stopped) return;
    // Only a connection that held counts as a success; else a worker that greets and hangs up would be called in a circle.
    if (this.#status === 'live' && performance.now() - this.#welcomedAtMs > STABLE_MS) {
      this.#lostAtMs = performance.now();
      this.#attempt = 0;
      this.#mistakes = 0;
    }
    this.#mistakes = isMistake(ending.code) ? this.#mistakes + 1 : 0;
    const move = nextMove({ ...ending, mistakes: this.#mistakes });
    if (move.kind === 'stop') {
      this.#stop(move.code === 'connection_replaced' ? 'replaced' : 'closed', new VivavoceError(move.code));
      return;
    }
    this.#failedEpoch = move.failedEpoch;
    this.#again(move.code === null ? null : new VivavoceError(move.code));
  }

  #joinFailed(error: VivavoceError): void {
    if (this.#stopped) return;
    // The next try asks without the epoch: the worker may have been well and only the way to it not.
    this.#failedEpoch = null;
    const tooLong = !this.#options.begun() && (error.retryAfterMs ?? 0) > MAX_FIRST_WAIT_MS;
    if (!error.retryable || tooLong) this.#stop('closed', error);
    else this.#again(error);
  }

  #again(error: VivavoceError | null): void {
    const waitMs = Math.max(backoffMs(this.#attempt), error?.retryAfterMs ?? 0);
    if (performance.now() + waitMs - this.#lostAtMs > ABANDON_AFTER_MS) {
      this.#stop('closed', error ?? new VivavoceError('connection_lost'));
      return;
    }
    const offline = navigator.onLine === false;
    // A lost network is not an error of the join that met it.
    const shown = error?.code === 'connection_lost' ? null : error;
    this.#set(offline ? 'offline' : this.#welcomedAtMs ? 'reconnecting' : 'connecting', shown);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#try(), offline ? OFFLINE_RETRY_MS : waitMs);
  }

  #stop(status: ConnectionStatus, error: VivavoceError | null): void {
    if (this.#stopped) return;
    this.#stopped = true;
    clearTimeout(this.#timer);
    globalThis.removeEventListener?.('online', this.#onOnline);
    globalThis.removeEventListener?.('offline', this.#onOffline);
    this.#connection?.close(NORMAL_CLOSURE);
    this.#set(status, error);
    this.#opening?.reject(error ?? new VivavoceError('connection_lost'));
  }

  #set(status: ConnectionStatus, error: VivavoceError | null): void {
    this.#status = status;
    this.#error = error;
    this.#options.onStatus(status, status === 'live' ? 0 : this.#attempt, error);
  }

  readonly #onOnline = () => {
    if (this.#status !== 'offline') return;
    clearTimeout(this.#timer);
    this.#attempt = 0;
    void this.#try();
  };

  readonly #onOffline = () => {
    // The socket would notice only after its heartbeat: the candidate should know now.
    this.restart();
  };
}
