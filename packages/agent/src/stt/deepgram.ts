import { type Deepgram, DeepgramClient } from '@deepgram/sdk';
import type { VendorAccess } from '@vivavoce/contract/internal';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { log } from '../telemetry/log.ts';
import { vendorLanguage } from './language.ts';
import type { Recognised, Recogniser, RecogniserHandlers, RecogniserStream } from './recogniser.ts';
import { ReplayBuffer } from './replay-buffer.ts';
import { Timeline } from './timeline.ts';

const CONNECT_DEADLINE_MS = 4_000;
const VENDOR_ENDPOINTING_MS = 1_000;
/** The vendor closes a stream that hears nothing for 10 s. */
const KEEP_ALIVE_MS = 3_000;
/** Sound that is heard again by a new connection. */
const REPLAY_MS = 30_000;
const RETRY_DELAYS_MS = [0, 100, 300, 1_000, 2_000, 5_000] as const;
/** Failed attempts in a row after which the session is told. */
const FAILED_ATTEMPTS = 2;

export interface DeepgramOptions {
  access: VendorAccess;
  model: string;
  /** BCP 47. */
  locale: string;
}

/** Deepgram's live recogniser (`listen` version 1: interim results, `Finalize`, `KeepAlive`), through its own SDK. */
export function createDeepgramRecogniser(options: DeepgramOptions): Recogniser {
  return { open: (handlers) => new DeepgramStream(options, handlers) };
}

type Socket = Awaited<ReturnType<DeepgramClient['listen']['v1']['connect']>>;
type Message =
  | Deepgram.listen.ListenV1Results
  | Deepgram.listen.ListenV1Metadata
  | Deepgram.listen.ListenV1UtteranceEnd
  | Deepgram.listen.ListenV1SpeechStarted;

class DeepgramStream implements RecogniserStream {
  readonly #options: DeepgramOptions;
  readonly #handlers: RecogniserHandlers;
  readonly #client: DeepgramClient;
  readonly #unfinished = new ReplayBuffer(REPLAY_MS);
  readonly #keepAlive: NodeJS.Timeout;
  #connection: Connection | undefined;
  #attempts = 0;
  #retry: NodeJS.Timeout | undefined;
  #finalizing = false;
  #lastSentAtMs = Number.NEGATIVE_INFINITY;
  #closed = false;

  constructor(options: DeepgramOptions, handlers: RecogniserHandlers) {
    this.#options = options;
    this.#handlers = handlers;
    const { baseUrl, apiKey } = options.access;
    const socketUrl = baseUrl.replace(/^http/, 'ws');
    this.#client = new DeepgramClient({
      apiKey,
      environment: { base: baseUrl, production: socketUrl, agent: socketUrl, agentRest: baseUrl },
    });
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
    const connection = new Connection(this.#client, this.#options, {
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
      lost: () => {
        if (this.#connection === connection) this.#lost();
      },
    });
    this.#connection = connection;
  }

  #lost(): void {
    this.#connection = undefined;
    if (this.#closed) return;
    this.#attempts += 1;
    log.warn({ attempts: this.#attempts }, 'lost the recogniser');
    // What it heard only in part is heard again: its last interim words stand behind nobody's final ones.
    this.#handlers.interim({ words: [], throughMs: 0 });
    if (this.#attempts === FAILED_ATTEMPTS) this.#handlers.failed();
    const delayMs = RETRY_DELAYS_MS[this.#attempts - 1] ?? 5_000;
    this.#retry = setTimeout(() => this.#connect(), delayMs);
  }
}

interface ConnectionHandlers {
  opened(): void;
  interim(recognised: Recognised): void;
  final(recognised: Recognised & { fromFinalize: boolean }): void;
  /** Called once, however it ended. */
  lost(): void;
}

/** One socket to the vendor, from the attempt to its end. */
class Connection {
  readonly #handlers: ConnectionHandlers;
  readonly #timeline = new Timeline();
  readonly #deadline: NodeJS.Timeout;
  #socket: Socket | undefined;
  #open = false;
  #over = false;

  constructor(client: DeepgramClient, options: DeepgramOptions, handlers: ConnectionHandlers) {
    this.#handlers = handlers;
    this.#deadline = setTimeout(() => this.#end(), CONNECT_DEADLINE_MS);
    void this.#connect(client, options);
  }

  /** @returns Whether it was sent; before the connection is open it is not. */
  send(samples: Int16Array, startMs: number): boolean {
    if (!this.#open || !this.#socket) return false;
    this.#timeline.sent(samples.length, startMs);
    this.#attempt((socket) => socket.sendMedia(samples));
    return true;
  }

  finalize(): void {
    this.#attempt((socket) => socket.sendFinalize({ type: 'Finalize' }));
  }

  keepAlive(): void {
    this.#attempt((socket) => socket.sendKeepAlive({ type: 'KeepAlive' }));
  }

  /** Says goodbye and closes. */
  finish(): void {
    this.#attempt((socket) => socket.sendCloseStream({ type: 'CloseStream' }));
    this.abandon();
  }

  /** Closes without a word to anybody. */
  abandon(): void {
    this.#over = true;
    this.#shut();
  }

  async #connect(client: DeepgramClient, options: DeepgramOptions): Promise<void> {
    try {
      const socket = await client.listen.v1.connect({
        model: options.model,
        language: vendorLanguage(options.locale),
        encoding: 'linear16',
        sample_rate: UP_SAMPLE_RATE,
        channels: 1,
        interim_results: 'true',
        smart_format: 'true',
        punctuate: 'true',
        // Ends of speech are ours to find, and `Finalize` follows; the vendor's own rule is the net below.
        endpointing: VENDOR_ENDPOINTING_MS,
        // Reconnecting is ours: what a broken connection heard must be heard again.
        reconnectAttempts: 0,
        shouldReconnect: () => false,
        connectionTimeoutInSeconds: CONNECT_DEADLINE_MS / 1000,
      });
      this.#socket = socket;
      if (this.#over) {
        this.#shut();
        return;
      }
      socket.on('open', () => {
        clearTimeout(this.#deadline);
        this.#open = true;
        this.#handlers.opened();
      });
      socket.on('message', (message) => this.#receive(message));
      socket.on('close', () => this.#end());
      socket.on('error', () => this.#end());
      socket.connect();
    } catch {
      this.#end();
    }
  }

  #receive(message: Message): void {
    if (this.#over || typeof message !== 'object' || message.type !== 'Results') return;
    const words = (message.channel.alternatives[0]?.words ?? []).map((word) => ({
      text: word.punctuated_word ?? word.word,
      startMs: this.#timeline.toSessionMs(word.start * 1000),
      endMs: this.#timeline.toSessionMs(word.end * 1000),
    }));
    const throughMs = this.#timeline.toSessionMs((message.start + message.duration) * 1000);
    if (message.is_final === true) {
      this.#handlers.final({ words, throughMs, fromFinalize: message.from_finalize === true });
    } else this.#handlers.interim({ words, throughMs });
  }

  #attempt(act: (socket: Socket) => void): void {
    if (!this.#open || !this.#socket || this.#over) return;
    try {
      act(this.#socket);
    } catch {
      this.#end();
    }
  }

  #end(): void {
    if (this.#over) return;
    this.#over = true;
    this.#shut();
    this.#handlers.lost();
  }

  #shut(): void {
    clearTimeout(this.#deadline);
    this.#open = false;
    this.#socket?.close();
  }
}
