import { AudioFormat, CommitStrategy, ElevenLabsClient, RealtimeEvents } from '@elevenlabs/elevenlabs-js';
import type { VendorAccess } from '@vivavoce/contract/internal';
import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { samplesToMs } from '../audio/pcm.ts';
import { log } from '../telemetry/log.ts';
import { guardMessages } from './guarded-socket.ts';
import type { RecognisedWord } from './recogniser.ts';
import { SocketLife } from './socket-life.ts';
import type { ConnectionHandlers, SttConnection, SttVendor } from './stream.ts';
import { Timeline } from './timeline.ts';

/** Sound goes over in pieces of this length at least: each is a message of its own. */
const PIECE_MS = 60;
/** The vendor refuses a commit of less sound than this. */
const MIN_COMMIT_MS = 300;
/** The vendor commits by itself at 90 s, and slows down before. */
const MAX_SEGMENT_MS = 30_000;
/** How long a word takes, where the vendor has not said when it was spoken. */
const GUESSED_WORD_MS = 300;

export interface ScribeOptions {
  access: VendorAccess;
  /** BCP 47. */
  locale: string;
}

/**
 * ElevenLabs' live recogniser (Scribe v2 realtime, manual commits), through its own SDK.
 * Source: elevenlabs.io/docs/api-reference/speech-to-text/v-1-speech-to-text-realtime.
 */
export function scribeStt({ access, locale }: ScribeOptions): SttVendor {
  const client = new ElevenLabsClient({ apiKey: access.apiKey, baseUrl: access.baseUrl });
  const { language } = new Intl.Locale(locale);
  return { name: 'scribe', connect: (handlers) => new Connection(client, language, handlers) };
}

type Socket = Awaited<ReturnType<ElevenLabsClient['speechToText']['realtime']['connect']>>;

/** A word as a committed transcript tells it; what lies between words is told as one, too. */
interface VendorWord {
  text?: string;
  start?: number;
  end?: number;
  type?: string;
}

class Connection implements SttConnection {
  readonly #handlers: ConnectionHandlers;
  readonly #timeline = new Timeline();
  readonly #life: SocketLife<Socket>;
  #waiting: Int16Array[] = [];
  #waitingSamples = 0;
  /** Milliseconds of sound that were sent, and those that were committed. */
  #sentMs = 0;
  #segmentMs = 0;
  /** Ends of the segments whose words are on their way, in the vendor's time. */
  readonly #commits: { startMs: number; endMs: number; asked: boolean }[] = [];

  constructor(client: ElevenLabsClient, language: string, handlers: ConnectionHandlers) {
    this.#handlers = handlers;
    this.#life = new SocketLife(() => handlers.lost());
    void this.#connect(client, language);
  }

  send(samples: Int16Array, startMs: number): boolean {
    if (!this.#life.isOpen) return false;
    this.#timeline.sent(samples.length, startMs);
    this.#waiting.push(samples);
    this.#waitingSamples += samples.length;
    if (samplesToMs(this.#waitingSamples, UP_SAMPLE_RATE) >= PIECE_MS) this.#flush();
    if (this.#sentMs - this.#segmentMs >= MAX_SEGMENT_MS) this.#commit(false);
    return true;
  }

  finalize(): void {
    if (!this.#life.isOpen) return;
    this.#flush();
    this.#commit(true);
  }

  /** Silence, which the vendor has no other word for. */
  keepAlive(): void {
    if (!this.#life.isOpen) return;
    const samples = new Int16Array((UP_SAMPLE_RATE * 100) / 1000);
    const through = this.#timeline.toSessionMs(this.#sentMs);
    this.send(samples, through);
    this.#flush();
  }

  finish(): void {
    this.abandon();
  }

  abandon(): void {
    this.#life.abandon();
  }

  async #connect(client: ElevenLabsClient, language: string): Promise<void> {
    try {
      const socket = await client.speechToText.realtime.connect({
        modelId: 'scribe_v2_realtime',
        audioFormat: AudioFormat.PCM_16000,
        sampleRate: UP_SAMPLE_RATE,
        commitStrategy: CommitStrategy.MANUAL,
        includeTimestamps: true,
        languageCode: language,
      });
      guardMessages(socket, () => this.#life.end());
      socket.on(RealtimeEvents.SESSION_STARTED, ({ session_id: requestId }) => {
        log.info({ vendor: 'scribe', requestId }, 'the recogniser listens');
        if (this.#life.opened()) this.#handlers.opened();
      });
      socket.on(RealtimeEvents.PARTIAL_TRANSCRIPT, ({ text }) => this.#partial(text));
      socket.on(RealtimeEvents.COMMITTED_TRANSCRIPT_WITH_TIMESTAMPS, (message) =>
        this.#committed(message.words ?? [], message.text),
      );
      socket.on(RealtimeEvents.COMMIT_THROTTLED, () => this.#throttled());
      socket.on(RealtimeEvents.ERROR, (error) => {
        if (!('message_type' in error) || error.message_type !== 'commit_throttled') this.#life.end();
      });
      socket.on(RealtimeEvents.CLOSE, () => this.#life.end());
      this.#life.attach(socket);
    } catch {
      this.#life.end();
    }
  }

  #flush(): void {
    if (this.#waitingSamples === 0) return;
    const bytes = Buffer.concat(
      this.#waiting.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength)),
    );
    this.#sentMs += samplesToMs(this.#waitingSamples, UP_SAMPLE_RATE);
    this.#waiting = [];
    this.#waitingSamples = 0;
    this.#life.use((socket) => socket.send({ audioBase64: bytes.toString('base64') }));
  }

  #commit(asked: boolean): void {
    if (this.#sentMs - this.#segmentMs < MIN_COMMIT_MS) {
      // Nothing of it can hold a word: that is the answer.
      if (asked && this.#commits.length === 0) this.#answer([], { endMs: this.#sentMs, asked });
      return;
    }
    this.#commits.push({ startMs: this.#segmentMs, endMs: this.#sentMs, asked });
    this.#segmentMs = this.#sentMs;
    this.#life.use((socket) => socket.commit());
  }

  #partial(text: string): void {
    if (this.#life.isOver) return;
    const fromMs = this.#commits.at(-1)?.startMs ?? this.#segmentMs;
    this.#handlers.interim({
      words: this.#guessed(text, fromMs, this.#sentMs),
      throughMs: this.#timeline.toSessionMs(this.#sentMs),
    });
  }

  #committed(words: readonly VendorWord[], text: string): void {
    const segment = this.#commits.shift();
    if (this.#life.isOver || !segment) return;
    const spoken = words.filter(({ type = 'word', text: word }) => type === 'word' && word?.trim());
    // Times count from the first sample of the stream; where they do not, they count from the segment's.
    const isOfSegment = (spoken[0]?.start ?? 0) * 1000 < segment.startMs - MIN_COMMIT_MS;
    const offsetMs = isOfSegment ? segment.startMs : 0;
    const timed = spoken.map(({ text: word = '', start = 0, end = start }) => ({
      text: word.trim(),
      startMs: this.#timeline.toSessionMs(start * 1000 + offsetMs),
      endMs: this.#timeline.toSessionMs(end * 1000 + offsetMs),
    }));
    const isTimed = spoken.length > 0 || text.trim() === '';
    this.#answer(isTimed ? timed : this.#guessed(text, segment.startMs, segment.endMs), segment);
  }

  #throttled(): void {
    const segment = this.#commits.shift();
    if (segment && !this.#life.isOver) this.#answer([], segment);
  }

  #answer(words: RecognisedWord[], { endMs, asked }: { endMs: number; asked: boolean }): void {
    this.#handlers.final({ words, throughMs: this.#timeline.toSessionMs(endMs), fromFinalize: asked });
  }

  /** Times for words that have none, counted back from the end of the sound. */
  #guessed(text: string, fromMs: number, throughMs: number): RecognisedWord[] {
    const words = text.split(/\s+/).filter(Boolean);
    const each = Math.min(GUESSED_WORD_MS, (throughMs - fromMs) / Math.max(1, words.length));
    return words.map((word, index) => {
      const startMs = throughMs - (words.length - index) * each;
      return {
        text: word,
        startMs: this.#timeline.toSessionMs(startMs),
        endMs: this.#timeline.toSessionMs(startMs + each),
      };
    });
  }
}
