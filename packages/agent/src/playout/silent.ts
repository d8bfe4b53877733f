import type { SoundOut } from '../transport/transport.ts';
import type { ReplySpeech } from './speech.ts';

/** Reading aloud takes about this long. */
const MS_PER_CHARACTER = 62;
const MIN_WORD_MS = 180;
/** A client that nothing was seen to reach for this long may be gone; a living one shows it every second. */
const LOST_AFTER_MS = 2_000;
const LOOK_AGAIN_MS = 250;

export interface SilentHandlers {
  started(): void;
  heard(textEnd: number): void;
  finished(): void;
}

export interface SilentPlaybackOptions {
  speech: ReplySpeech;
  soundOut: Pick<SoundOut, 'deliveredAtMs'>;
  /** End, in the text, of what was heard before. */
  fromTextEnd: number;
  handlers: SilentHandlers;
}

/**
 * A reply without sound: its words come as captions at the pace of speech, and count as heard when they do. While the client
 * is out of reach they wait.
 */
export class SilentPlayback {
  readonly #speech: ReplySpeech;
  readonly #soundOut: SilentPlaybackOptions['soundOut'];
  readonly #handlers: SilentHandlers;
  #textEnd: number;
  #timer: NodeJS.Timeout | undefined;
  #started = false;
  #paused = false;
  #over = false;

  constructor({ speech, soundOut, fromTextEnd, handlers }: SilentPlaybackOptions) {
    this.#speech = speech;
    this.#soundOut = soundOut;
    this.#textEnd = fromTextEnd;
    this.#handlers = handlers;
    this.#next();
  }

  /** More text is there. */
  grown(): void {
    if (this.#timer === undefined) this.#next();
  }

  pause(): void {
    this.#paused = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  resume(): void {
    if (!this.#paused) return;
    this.#paused = false;
    this.#next();
  }

  stop(): void {
    this.#over = true;
    clearTimeout(this.#timer);
  }

  #next(): void {
    if (this.#over || this.#paused) return;
    const end = this.#speech.nextWordEnd(this.#textEnd);
    if (end === undefined) {
      this.#timer = undefined;
      if (!this.#speech.textComplete) return;
      this.stop();
      // Not within the caller's own step: it may be about to hear of the reply's end itself.
      queueMicrotask(() => this.#handlers.finished());
      return;
    }
    this.#wait(end, Math.max(MIN_WORD_MS, (end - this.#textEnd) * MS_PER_CHARACTER));
  }

  #wait(end: number, delayMs: number): void {
    this.#timer = setTimeout(() => {
      if (performance.now() - this.#soundOut.deliveredAtMs > LOST_AFTER_MS) this.#wait(end, LOOK_AGAIN_MS);
      else this.#say(end);
    }, delayMs);
  }

  #say(end: number): void {
    this.#textEnd = end;
    if (!this.#started) {
      this.#started = true;
      this.#handlers.started();
    }
    if (!this.#over) this.#handlers.heard(end);
    this.#next();
  }
}
