import { log } from '../telemetry/log.ts';
import { meters } from '../telemetry/metrics.ts';
import type { TurnOpinion } from '../turn/events.ts';
import type { Recognised, Recogniser, RecogniserHandlers, RecogniserStream } from './recogniser.ts';
import { ReplayBuffer } from './replay-buffer.ts';

/** From the attempt to an open socket. */
export const CONNECT_DEADLINE_MS = 4_000;
/** The vendors close a stream that hears nothing for 10 s and more. */
const KEEP_ALIVE_MS = 3_000;
/** Sound that is heard again by a new connection. */
const REPLAY_MS = 30_000;
const RETRY_DELAYS_MS = [0, 100, 300, 1_000, 2_000, 5_000] as const;
/** Failed attempts in a row after which the next vendor is asked. */
const ATTEMPTS_EACH = 2;

/** A vendor of live recognition. */
export interface SttVendor {
  /** For the log. */
  name: string;
  /** Opens one socket, at once. */
  connect(handlers: ConnectionHandlers): SttConnection;
}

/** One socket to a vendor, from the attempt to its end. */
export interface SttConnection {
  /** @returns whether it was sent; before the connection is open it is not */
  send(samples: Int16Array, startMs: number): boolean;
  finalize(): void;
  keepAlive(): void;
  /** Says goodbye and closes. */
  finish(): void;
  /** Closes without a word to anybody. */
  abandon(): void;
}

export interface ConnectionHandlers {
  opened(): void;
  interim(recognised: Recognised): void;
  final(recognised: Recognised & { fromFinalize: boolean }): void;
  /** Only of a vendor that follows turns, behind the words that it is about. */
  opinion(opinion: TurnOpinion, throughMs: number): void;
  /** Called once, however it ended. */
  lost(): void;
}

/**
 * A recogniser over several vendors: the first is asked, and the next one when it cannot be reached twice in a row or leaves
 * speech without words. Sound without final words is heard again, so that nothing that was said is lost between two.
 */
export function createRecogniser(vendors: readonly [SttVendor, ...SttVendor[]]): Recogniser {
  return { open: (handlers) => new Stream(vendors, handlers) };
}

class Stream implements RecogniserStream {
  readonly #vendors: readonly [SttVendor, ...SttVendor[]];
  readonly #handlers: RecogniserHandlers;
  readonly #unfinished = new ReplayBuffer(REPLAY_MS);
  readonly #keepAlive: NodeJS.Timeout;
  #asked = 0;
  #connection: SttConnection | undefined;
  #attempts = 0;
  #retry: NodeJS.Timeout | undefined;
  #finalizing = false;
  #lastSentAtMs = Number.NEGATIVE_INFINITY;
  #closed = false;

  constructor(vendors: readonly [SttVendor, ...SttVendor[]], handlers: RecogniserHandlers) {
    this.#vendors = vendors;
    this.#handlers = handlers;
    this.#keepAlive = setInterval(() => {
      if (performance.now() - this.#lastSentAtMs >= KEEP_ALIVE_MS) this.#connection?.keepAlive();
    }, KEEP_ALIVE_MS);
    this.#connect();
  }

  push(samples: Int16Array, startMs: number): void {
    if (this.#closed) return;
    this.#unfinished.push({ samples, startMs });
    this.#send(samples, startMs);
  }

  finalize(): void {
    this.#finalizing = true;
    this.#connection?.finalize();
  }

  restart(): void {
    this.#connection?.abandon();
    this.#connection = undefined;
    this.#attempts = 0;
    this.#askNext();
    this.#connect();
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#keepAlive);
    clearTimeout(this.#retry);
    this.#connection?.finish();
    this.#connection = undefined;
  }

  #send(samples: Int16Array, startMs: number): void {
    if (this.#connection?.send(samples, startMs)) this.#lastSentAtMs = performance.now();
  }

  #connect(): void {
    clearTimeout(this.#retry);
    if (this.#closed) return;
    const vendor = this.#vendors[this.#asked % this.#vendors.length] ?? this.#vendors[0];
    const connection = vendor.connect({
      opened: () => {
        for (const piece of this.#unfinished.pieces()) this.#send(piece.samples, piece.startMs);
        if (this.#finalizing) connection.finalize();
      },
      interim: (recognised) => {
        this.#attempts = 0;
        this.#handlers.interim(recognised);
      },
      final: (recognised) => {
        this.#attempts = 0;
        this.#unfinished.discardThrough(recognised.throughMs);
        if (recognised.fromFinalize) this.#finalizing = false;
        this.#handlers.final(recognised);
      },
      opinion: (opinion, throughMs) => this.#handlers.opinion?.(opinion, throughMs),
      lost: () => {
        if (this.#connection === connection) this.#lost(vendor);
      },
    });
    this.#connection = connection;
  }

  #lost({ name }: SttVendor): void {
    this.#connection = undefined;
    if (this.#closed) return;
    this.#attempts += 1;
    meters.vendorFailures.inc({ vendor: name });
    log.warn({ vendor: name, attempts: this.#attempts }, 'lost the recogniser');
    // What it heard only in part is heard again: its last interim words stand behind nobody's final ones.
    this.#handlers.interim({ words: [], throughMs: 0 });
    if (this.#attempts === ATTEMPTS_EACH * this.#vendors.length) this.#handlers.failed();
    if (this.#attempts % ATTEMPTS_EACH === 0) this.#askNext();
    const delayMs = RETRY_DELAYS_MS[this.#attempts - 1] ?? 5_000;
    this.#retry = setTimeout(() => this.#connect(), delayMs);
  }

  #askNext(): void {
    if (this.#vendors.length === 1) return;
    this.#asked += 1;
    log.warn(
      { vendor: this.#vendors[this.#asked % this.#vendors.length]?.name },
      'asking another recogniser',
    );
  }
}
