import { ElevenLabsClient, ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import type { VendorAccess } from '@vivavoce/contract/internal';
import { bytesToSamples, joinSamples } from '../audio/pcm.ts';
import { failure, log } from '../telemetry/log.ts';
import type { VendorFetch } from '../vendors/connections.ts';
import type { SpeechContext, SpeechHandlers, SpokenWord, Synthesiser } from './voice.ts';
import { WordAligner } from './words.ts';

/** From the request to the first sound, in one attempt; both attempts must fit into the turn's `deadlines.voiceMs`. */
const FIRST_BYTE_DEADLINE_MS = 1_500;
/** Between two pieces of sound of one request. */
const NEXT_BYTE_DEADLINE_MS = 2_500;
const ATTEMPTS = 2;
/** A longer `Retry-After` counts as a failure: nobody waits that long for a voice. */
const MAX_RETRY_AFTER_MS = 1_500;
/** Chunks synthesised at once: the one heard next, and the one after it. */
const PIPELINE = 2;

export interface ElevenLabsOptions {
  access: VendorAccess;
  /** Over which connections. @defaultValue Node's own, which it soon lets go */
  fetch?: VendorFetch;
  model: string;
  voiceId: string;
  /** BCP 47. */
  locale: string;
}

/** ElevenLabs over HTTP, one request a chunk, each with the time of every character. */
export function createElevenLabsSynthesiser(options: ElevenLabsOptions): Synthesiser {
  const { access, fetch } = options;
  const client = new ElevenLabsClient({
    apiKey: access.apiKey,
    baseUrl: access.baseUrl,
    ...(fetch ? { fetch } : {}),
  });
  return { open: (handlers) => new ElevenLabsContext(client, options, handlers) };
}

/** What a chunk has produced so far; the current chunk passes it on at once, later ones keep it. */
interface Chunk {
  text: string;
  textOffset: number;
  previousText: string;
  pieces: { samples: Int16Array; characters: Characters | undefined }[];
  /** Samples that came, handed on or not. */
  sampleCount: number;
  outcome: 'waiting' | 'running' | 'finished' | 'failed';
}

interface Characters {
  characters: string[];
  startSeconds: number[];
  endSeconds: number[];
}

class ElevenLabsContext implements SpeechContext {
  readonly #client: ElevenLabsClient;
  readonly #options: ElevenLabsOptions;
  readonly #handlers: SpeechHandlers;
  readonly #abort = new AbortController();
  readonly #chunks: Chunk[] = [];
  #current: { chunk: Chunk; aligner: WordAligner; samples: number } | undefined;
  #textLength = 0;
  #samples = 0;
  #previousText = '';
  #flushed = false;
  #over = false;

  constructor(client: ElevenLabsClient, options: ElevenLabsOptions, handlers: SpeechHandlers) {
    this.#client = client;
    this.#options = options;
    this.#handlers = handlers;
  }

  push(text: string): void {
    if (this.#over || this.#flushed || text.trim() === '') return;
    const textOffset = this.#textLength + text.length - text.trimStart().length;
    this.#textLength += text.length;
    this.#chunks.push({
      text: text.trim(),
      textOffset,
      previousText: this.#previousText,
      pieces: [],
      sampleCount: 0,
      outcome: 'waiting',
    });
    this.#previousText = text;
    this.#start();
  }

  flush(): void {
    this.#flushed = true;
    this.#deliver();
  }

  cancel(): void {
    this.#over = true;
    this.#abort.abort();
  }

  #start(): void {
    for (const chunk of this.#chunks.slice(0, PIPELINE)) {
      if (chunk.outcome === 'waiting') {
        chunk.outcome = 'running';
        void this.#synthesise(chunk);
      }
    }
  }

  async #synthesise(chunk: Chunk): Promise<void> {
    for (let attempt = 1; !this.#over; attempt += 1) {
      try {
        await this.#request(chunk);
        chunk.outcome = 'finished';
        break;
      } catch (error) {
        if (this.#over) return;
        const waitMs = retryAfterMs(error);
        log.warn({ ...failure(error), attempt }, 'speech request failed');
        // Sound that was passed on cannot be taken back, so only a chunk without any is retried.
        if (attempt >= ATTEMPTS || chunk.sampleCount > 0 || waitMs > MAX_RETRY_AFTER_MS) {
          chunk.outcome = 'failed';
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, waitMs));
      }
    }
    this.#deliver();
  }

  async #request(chunk: Chunk): Promise<void> {
    const attempt = new AbortController();
    const signal = AbortSignal.any([attempt.signal, this.#abort.signal]);
    let deadline = setTimeout(() => attempt.abort(), FIRST_BYTE_DEADLINE_MS);
    let odd = new Uint8Array(0);
    try {
      const stream = await this.#client.textToSpeech.streamWithTimestamps(
        this.#options.voiceId,
        {
          text: chunk.text,
          modelId: this.#options.model,
          outputFormat: 'pcm_24000',
          languageCode: new Intl.Locale(this.#options.locale).language,
          ...(chunk.previousText ? { previousText: chunk.previousText } : {}),
        },
        { abortSignal: signal, maxRetries: 0, timeoutInSeconds: 60 },
      );
      for await (const piece of stream) {
        clearTimeout(deadline);
        deadline = setTimeout(() => attempt.abort(), NEXT_BYTE_DEADLINE_MS);
        const bytes = Buffer.concat([odd, Buffer.from(piece.audioBase64 ?? '', 'base64')]);
        const whole = bytes.length - (bytes.length % 2);
        odd = bytes.subarray(whole);
        const samples = bytesToSamples(bytes.subarray(0, whole));
        chunk.sampleCount += samples.length;
        const { alignment } = piece;
        chunk.pieces.push({
          samples,
          characters: alignment && {
            characters: alignment.characters,
            startSeconds: alignment.characterStartTimesSeconds,
            endSeconds: alignment.characterEndTimesSeconds,
          },
        });
        this.#deliver();
      }
      // An aborted stream may end as if it were complete.
      if (signal.aborted) throw new DOMException('the deadline is over', 'TimeoutError');
      if (chunk.sampleCount === 0) throw new Error('no sound came');
    } finally {
      clearTimeout(deadline);
      attempt.abort();
    }
  }

  /** Hands on what may be heard now, in the order of the text. */
  #deliver(): void {
    for (let chunk = this.#chunks[0]; chunk && !this.#over; chunk = this.#chunks[0]) {
      this.#current ??= {
        chunk,
        aligner: new WordAligner(chunk.text, { textOffset: chunk.textOffset, sampleOffset: this.#samples }),
        samples: 0,
      };
      this.#handOn(chunk, this.#current);
      if (this.#over || chunk.outcome === 'running' || chunk.outcome === 'waiting') return;
      if (chunk.outcome === 'failed') {
        this.cancel();
        this.#handlers.failed();
        return;
      }
      this.#handlers.audio(new Int16Array(0), this.#current.aligner.rest(this.#current.samples));
      this.#samples += this.#current.samples;
      this.#current = undefined;
      this.#chunks.shift();
      this.#start();
    }
    if (this.#flushed && !this.#over && this.#chunks.length === 0) {
      this.#over = true;
      this.#handlers.finished();
    }
  }

  #handOn(chunk: Chunk, current: { aligner: WordAligner; samples: number }): void {
    const pieces = chunk.pieces.filter((piece) => piece.samples.length > 0 || piece.characters);
    if (pieces.length === 0) return;
    let samples: Int16Array = new Int16Array(0);
    const words: SpokenWord[] = [];
    for (const piece of pieces) {
      samples = joinSamples(samples, piece.samples);
      if (piece.characters)
        words.push(...current.aligner.align(piece.characters.characters, piece.characters));
      piece.samples = new Int16Array(0);
      piece.characters = undefined;
    }
    current.samples += samples.length;
    this.#handlers.audio(samples, words);
  }
}

/** How long to wait before the next attempt; 0 where nobody asked for patience. */
function retryAfterMs(error: unknown): number {
  if (!(error instanceof ElevenLabsError) || error.statusCode !== 429) return 0;
  const seconds = Number(error.rawResponse?.headers.get('retry-after') ?? '0.25');
  return Number.isFinite(seconds) ? seconds * 1000 : Number.POSITIVE_INFINITY;
}
