import type { ReplySpeech } from './speech.ts';

/** Reading aloud takes about this long. */
const MS_PER_CHARACTER = 62;
const MIN_WORD_MS = 180;

export interface SilentHandlers {
  started(): void;
  heard(textEnd: number): void;
  finished(): void;
}

/** A reply without sound: its words come as captions at the pace of speech, and count as heard when they do. */
export class SilentPlayback {
  readonly #speech: ReplySpeech;
  readonly #handlers: SilentHandlers;
  #textEnd: number;
  #timer: NodeJS.Timeout | undefined;
  #started = false;
  #paused = false;
  #over = false;

  constructor(speech: ReplySpeech, fromTextEnd: number, handlers: SilentHandlers) {
    this.#speech = speech;
    this.#textEnd = fromTextEnd;
    this.#handlers = handlers;
    this.#next();
  }

  get heardTextEnd(): number {
    return this.#textEnd;
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
    const delayMs = Math.max(MIN_WORD_MS, (end - this.#textEnd) * MS_PER_CHARACTER);
    this.#timer = setTimeout(() => {
      this.#textEnd = end;
      if (!this.#started) {
        this.#started = true;
        this.#handlers.started();
      }
      if (!this.#over) this.#handlers.heard(end);
      this.#next();
    }, delayMs);
  }
}
