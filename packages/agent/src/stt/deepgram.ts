import type { Deepgram, DeepgramClient } from '@deepgram/sdk';
import type { VendorAccess } from '@vivavoce/contract/internal';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { log } from '../telemetry/log.ts';
import { deepgramClient } from '../vendors/deepgram.ts';
import { vendorLanguage } from './language.ts';
import { SocketLife } from './socket-life.ts';
import {
  CONNECT_DEADLINE_MS,
  type ConnectionHandlers,
  type SttConnection,
  type SttVendor,
} from './stream.ts';
import { Timeline } from './timeline.ts';

const VENDOR_ENDPOINTING_MS = 1_000;

export interface DeepgramOptions {
  access: VendorAccess;
  model: string;
  /** BCP 47. */
  locale: string;
}

/** Deepgram's live recogniser (`listen` version 1: interim results, `Finalize`, `KeepAlive`), through its own SDK. */
export function deepgramStt(options: DeepgramOptions): SttVendor {
  const client = deepgramClient(options.access);
  return { name: 'deepgram', connect: (handlers) => new Connection(client, options, handlers) };
}

type Socket = Awaited<ReturnType<DeepgramClient['listen']['v1']['connect']>>;
type Message =
  | Deepgram.listen.ListenV1Results
  | Deepgram.listen.ListenV1Metadata
  | Deepgram.listen.ListenV1UtteranceEnd
  | Deepgram.listen.ListenV1SpeechStarted;

/** One socket to the vendor, from the attempt to its end. */
class Connection implements SttConnection {
  readonly #handlers: ConnectionHandlers;
  readonly #timeline = new Timeline();
  readonly #life: SocketLife<Socket>;
  #isNamed = false;

  constructor(client: DeepgramClient, options: DeepgramOptions, handlers: ConnectionHandlers) {
    this.#handlers = handlers;
    this.#life = new SocketLife(() => handlers.lost());
    void this.#connect(client, options);
  }

  send(samples: Int16Array, startMs: number): boolean {
    if (!this.#life.isOpen) return false;
    this.#timeline.sent(samples.length, startMs);
    this.#life.use((socket) => socket.sendMedia(samples));
    return true;
  }

  finalize(): void {
    this.#life.use((socket) => socket.sendFinalize({ type: 'Finalize' }));
  }

  keepAlive(): void {
    this.#life.use((socket) => socket.sendKeepAlive({ type: 'KeepAlive' }));
  }

  finish(): void {
    this.#life.use((socket) => socket.sendCloseStream({ type: 'CloseStream' }));
    this.abandon();
  }

  abandon(): void {
    this.#life.abandon();
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
      if (!this.#life.attach(socket)) return;
      socket.on('open', () => {
        if (this.#life.opened()) this.#handlers.opened();
      });
      socket.on('message', (message) => this.#receive(message));
      socket.on('close', () => this.#life.end());
      socket.on('error', () => this.#life.end());
      socket.connect();
    } catch {
      this.#life.end();
    }
  }

  /** The vendor's name of the stream comes with its first words. */
  #name(requestId: string): void {
    if (this.#isNamed) return;
    this.#isNamed = true;
    log.info({ vendor: 'deepgram', requestId }, 'the recogniser listens');
  }

  #receive(message: Message): void {
    if (this.#life.isOver) return;
    // The library hands on as it is what it cannot read: whoever sends that sends nothing good behind it.
    if (typeof message !== 'object') this.#life.end();
    else if (message.type === 'Results') this.#tell(message);
  }

  #tell(message: Deepgram.listen.ListenV1Results): void {
    this.#name(message.metadata.request_id);
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
}
