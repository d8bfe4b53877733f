import type { Deepgram, DeepgramClient } from '@deepgram/sdk';
import type { VendorAccess } from '@vivavoce/contract/internal';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { msToSamples, samplesToMs } from '../audio/pcm.ts';
import { log } from '../telemetry/log.ts';
import { deepgramClient } from '../vendors/deepgram.ts';
import type { RecognisedWord } from './recogniser.ts';
import { SocketLife } from './socket-life.ts';
import {
  CONNECT_DEADLINE_MS,
  type ConnectionHandlers,
  type SttConnection,
  type SttVendor,
} from './stream.ts';
import { Timeline } from './timeline.ts';

/** How sure the vendor is that a turn may be ending; the lower, the earlier and the more often for nothing. */
const EAGER_THRESHOLD = 0.4;
const END_THRESHOLD = 0.7;
/** Silence that the vendor has no words for: sent in place of a keep-alive, which its protocol lacks. */
const KEEP_ALIVE_MS = 100;

export interface FluxOptions {
  access: VendorAccess;
  /** `flux-general-en` or `flux-general-multi`. */
  model: string;
  /** BCP 47. */
  locale: string;
}

/** Deepgram's recogniser that follows turns (`listen` version 2), through its own SDK. */
export function fluxStt(options: FluxOptions): SttVendor {
  const client = deepgramClient(options.access);
  return { name: 'deepgram_flux', connect: (handlers) => new Connection(client, options, handlers) };
}

type Socket = Awaited<ReturnType<DeepgramClient['listen']['v2']['connect']>>;
type Message =
  | Deepgram.listen.ListenV2Connected
  | Deepgram.listen.ListenV2TurnInfo
  | Deepgram.listen.ListenV2ConfigureSuccess
  | Deepgram.listen.ListenV2ConfigureFailure
  | Deepgram.listen.ListenV2FatalError;

/** One socket to the vendor, from the attempt to its end. */
class Connection implements SttConnection {
  readonly #handlers: ConnectionHandlers;
  readonly #timeline = new Timeline();
  readonly #life: SocketLife<Socket>;
  #nextMs = 0;
  #finalizing = false;

  constructor(client: DeepgramClient, options: FluxOptions, handlers: ConnectionHandlers) {
    this.#handlers = handlers;
    this.#life = new SocketLife(() => handlers.lost());
    void this.#connect(client, options);
  }

  send(samples: Int16Array, startMs: number): boolean {
    if (!this.#life.isOpen) return false;
    this.#timeline.sent(samples.length, startMs);
    this.#nextMs = startMs + samplesToMs(samples.length, UP_SAMPLE_RATE);
    this.#life.use((socket) => socket.sendMedia(samples));
    return true;
  }

  /** There is nothing to ask for: it says by itself when words are final. */
  finalize(): void {
    this.#finalizing = true;
  }

  keepAlive(): void {
    this.send(new Int16Array(msToSamples(KEEP_ALIVE_MS, UP_SAMPLE_RATE)), this.#nextMs);
  }

  finish(): void {
    this.#life.use((socket) => socket.sendCloseStream({ type: 'CloseStream' }));
    this.abandon();
  }

  abandon(): void {
    this.#life.abandon();
  }

  async #connect(client: DeepgramClient, { access, model, locale }: FluxOptions): Promise<void> {
    try {
      const socket = await client.listen.v2.connect({
        model,
        ...(model === 'flux-general-multi' ? { language_hint: new Intl.Locale(locale).language } : {}),
        encoding: 'linear16',
        sample_rate: UP_SAMPLE_RATE,
        eager_eot_threshold: EAGER_THRESHOLD,
        eot_threshold: END_THRESHOLD,
        Authorization: `Token ${access.apiKey}`,
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

  #receive(message: Message): void {
    if (this.#life.isOver) return;
    // The library hands on as it is what it cannot read: whoever sends that sends nothing good behind it.
    if (typeof message !== 'object') {
      this.#life.end();
      return;
    }
    switch (message.type) {
      case 'Connected':
        log.info({ vendor: 'deepgram_flux', requestId: message.request_id }, 'the recogniser listens');
        return;
      case 'TurnInfo':
        this.#tell(message);
        return;
      case 'Error':
        this.#life.end();
        return;
    }
  }

  #tell(turn: Deepgram.listen.ListenV2TurnInfo): void {
    const throughMs = this.#timeline.toSessionMs(turn.audio_window_end * 1000);
    const words = this.#wordsOf(turn);
    if (turn.event === 'EndOfTurn') {
      this.#handlers.final({ words, throughMs, fromFinalize: this.#finalizing });
      this.#finalizing = false;
      this.#handlers.opinion('over', throughMs);
      return;
    }
    this.#handlers.interim({ words, throughMs });
    if (turn.event === 'EagerEndOfTurn') this.#handlers.opinion('ending', throughMs);
    if (turn.event === 'TurnResumed') this.#handlers.opinion('resumed', throughMs);
  }

  /** The vendor need not say when each word was; then they share the time of the turn. */
  #wordsOf(turn: Deepgram.listen.ListenV2TurnInfo): RecognisedWord[] {
    const { words, audio_window_start: from, audio_window_end: through } = turn;
    const each = (through - from) / Math.max(1, words.length);
    return words.map(({ word, start, end }, index) => ({
      text: word,
      startMs: this.#timeline.toSessionMs((start ?? from + index * each) * 1000),
      endMs: this.#timeline.toSessionMs((end ?? from + (index + 1) * each) * 1000),
    }));
  }
}
