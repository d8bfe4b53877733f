import { bytesToSamples, joinSamples } from '../audio/pcm.ts';
import { failure, log } from '../telemetry/log.ts';
import { meters } from '../telemetry/metrics.ts';
import type { SpeechContext, SpeechHandlers, SpokenWord, Synthesiser } from './voice.ts';
import { type CharacterTimes, WordAligner } from './words.ts';

/** From the request to the first sound, in one attempt; both attempts must fit into the turn's `deadlines.voiceMs`. */
const FIRST_BYTE_DEADLINE_MS = 1_500;
/** Between two pieces of sound of one request. */
const NEXT_BYTE_DEADLINE_MS = 2_500;
const ATTEMPTS = 2;
/** A longer `Retry-After` counts as a failure: nobody waits that long for a voice. */
const MAX_RETRY_AFTER_MS = 1_500;
/** Chunks synthesised at once: the one heard next, and the one after it. */
const PIPELINE = 2;
/** How long a vendor that failed is not asked first, where another is there. */
const REST_MS = 60_000;

/** A vendor that speaks one chunk a request. */
export interface SpeechSource {
  /** For the log. */
  name: string;
  /** Sound as it comes. @throws where it cannot be spoken */
  speak(request: SpeechRequest): AsyncIterable<SoundPiece>;
  /** How long the vendor asked to wait before the next attempt; 0 where it asked for no patience. */
  retryAfterMs(error: unknown): number;
}

export interface SpeechRequest {
  text: string;
  /** What was said before it, for the melody. */
  previousText: string;
  signal: AbortSignal;
}

export interface SoundPiece {
  /** PCM16 at 24 kHz; a sample may be torn between two pieces. */
  bytes: Uint8Array;
  /** The characters that begin in it, where the vendor tells when. */
  characters: Characters | undefined;
}

interface Characters extends CharacterTimes {
  characters: string[];
}

/** A voice over several vendors: where one fails before the first sound of a chunk, the next one speaks it, and the ones that follow. */
export function createSynthesiser(
  vendors: readonly [SpeechSource, ...SpeechSource[]],
  { now = () => performance.now(), firstByteMs = FIRST_BYTE_DEADLINE_MS }: SynthesiserOptions = {},
): Synthesiser {
  const sources = new Sources(vendors, now);
  return { open: (handlers) => new ChunkedContext(sources, handlers, firstByteMs) };
}

interface SynthesiserOptions {
  now?: () => number;
  /** From the request to the first sound, in one attempt. @defaultValue 1500 */
  firstByteMs?: number | undefined;
}

/** Who speaks next. */
class Sources {
  readonly #vendors: readonly [SpeechSource, ...SpeechSource[]];
  readonly #now: () => number;
  readonly #failedAtMs = new Map<SpeechSource, number>();

  constructor(vendors: readonly [SpeechSource, ...SpeechSource[]], now: () => number) {
    this.#vendors = vendors;
    this.#now = now;
  }

  /** The first that has not failed lately; where all have, the first. */
  current(): SpeechSource {
    const rested = (source: SpeechSource) =>
      this.#now() - (this.#failedAtMs.get(source) ?? Number.NEGATIVE_INFINITY) >= REST_MS;
    return this.#vendors.find(rested) ?? this.#vendors[0];
  }

  /** @returns who is asked instead; the same one where there is no other */
  failed(source: SpeechSource): SpeechSource {
    this.#failedAtMs.set(source, this.#now());
    return this.#vendors[(this.#vendors.indexOf(source) + 1) % this.#vendors.length] ?? source;
  }
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

class ChunkedContext implements SpeechContext {
  readonly #sources: Sources;
  readonly #handlers: SpeechHandlers;
  readonly #firstByteMs: number;
  readonly #abort = new AbortController();
  readonly #chunks: Chunk[] = [];
  #current: { chunk: Chunk; aligner: WordAligner; samples: number } | undefined;
  #textLength = 0;
  #samples = 0;
  #previousText = '';
  #flushed = false;
  #over = false;

  constructor(sources: Sources, handlers: SpeechHandlers, firstByteMs: number) {
    this.#sources = sources;
    this.#handlers = handlers;
    this.#firstByteMs = firstByteMs;
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
    let source = this.#sources.current();
    for (let attempt = 1; !this.#over; attempt += 1) {
      try {
        await this.#request(chunk, source);
        chunk.outcome = 'finished';
        break;
      } catch (error) {
        if (this.#over) return;
        log.warn({ ...failure(error), vendor: source.name, attempt }, 'speech request failed');
        meters.vendorFailures.inc({ vendor: source.name });
        const next = this.#sources.failed(source);
        const waitMs = next === source ? source.retryAfterMs(error) : 0;
        // Sound that was passed on cannot be taken back, so only a chunk without any is retried.
        if (attempt >= ATTEMPTS || chunk.sampleCount > 0 || waitMs > MAX_RETRY_AFTER_MS) {
          chunk.outcome = 'failed';
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, waitMs));
        source = next;
      }
    }
    this.#deliver();
  }

  async #request(chunk: Chunk, source: SpeechSource): Promise<void> {
    const attempt = new AbortController();
    const signal = AbortSignal.any([attempt.signal, this.#abort.signal]);
    let deadline = setTimeout(() => attempt.abort(), this.#firstByteMs);
    let odd = new Uint8Array(0);
    try {
      const { text, previousText } = chunk;
      for await (const piece of source.speak({ text, previousText, signal })) {
        clearTimeout(deadline);
        deadline = setTimeout(() => attempt.abort(), NEXT_BYTE_DEADLINE_MS);
        const bytes = Buffer.concat([odd, piece.bytes]);
        const whole = bytes.length - (bytes.length % 2);
        odd = bytes.subarray(whole);
        const samples = bytesToSamples(bytes.subarray(0, whole));
        chunk.sampleCount += samples.length;
        chunk.pieces.push({ samples, characters: piece.characters });
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
