/** When each character of a text is spoken. The three arrays are equally long; times in seconds from the start of the audio. */
export interface Alignment {
  characters: string[];
  startSeconds: number[];
  endSeconds: number[];
}

/** What the synthesiser tells while it speaks. */
export interface SynthesiserEvent {
  type: string;
  /** From 1, in code points. */
  text_position: number;
  /** Milliseconds from the start of the audio. */
  audio_position: number;
  id?: string | number | undefined;
}

/**
 * Turns the synthesiser's word and phoneme events into character times. A word's letters share the time of its sounds
 * evenly; the space and punctuation behind it take the pause that follows.
 */
export class Aligner {
  readonly #characters: string[];
  #next = 0;
  #wordAtMs = 0;
  /** Where the open word's sound ended, once a pause has begun. */
  #soundEndMs: number | undefined;

  constructor(text: string) {
    this.#characters = Array.from(text);
  }

  /** The characters that are settled by these events: all before the word that began last. */
  push(events: readonly SynthesiserEvent[]): Alignment {
    const settled = emptyAlignment();
    for (const event of events) {
      if (event.type === 'word') this.#beginWord(event.text_position - 1, event.audio_position, settled);
      else if (event.type === 'phoneme') this.#phoneme(event);
    }
    return settled;
  }

  /** All characters before a position, from 0, where the audio up to here is known to say them. */
  until(position: number, endMs: number): Alignment {
    const settled = emptyAlignment();
    if (position > this.#next) this.#settle(position, Math.max(endMs, this.#wordAtMs), settled);
    return settled;
  }

  /** All that is left, up to the end of the audio. */
  finish(endMs: number): Alignment {
    const settled = emptyAlignment();
    this.#settle(this.#characters.length, Math.max(endMs, this.#wordAtMs), settled);
    return settled;
  }

  #phoneme(event: SynthesiserEvent): void {
    const isPause = event.id === '' || event.id === undefined;
    if (!isPause) this.#soundEndMs = undefined;
    else this.#soundEndMs ??= event.audio_position;
  }

  #beginWord(position: number, atMs: number, settled: Alignment): void {
    // A number is spoken as several words at about one place; the first of them counts.
    if (position <= this.#next || position >= this.#characters.length || atMs < this.#wordAtMs) return;
    this.#settle(position, atMs, settled);
  }

  #settle(end: number, atMs: number, settled: Alignment): void {
    const startMs = this.#wordAtMs;
    const run = this.#characters.slice(this.#next, end);
    const letters = lastLetter(run) + 1;
    const soundEndMs = Math.min(atMs, Math.max(startMs, this.#soundEndMs ?? atMs));
    const wordEndMs = letters === run.length ? atMs : soundEndMs;
    run.forEach((character, index) => {
      const inWord = index < letters;
      const from = inWord ? startMs : wordEndMs;
      const to = inWord ? wordEndMs : atMs;
      const count = inWord ? letters : run.length - letters;
      const offset = inWord ? index : index - letters;
      settled.characters.push(character);
      settled.startSeconds.push(seconds(from + ((to - from) * offset) / count));
      settled.endSeconds.push(seconds(from + ((to - from) * (offset + 1)) / count));
    });
    this.#next = end;
    this.#wordAtMs = atMs;
    this.#soundEndMs = undefined;
  }
}

/** Of sound that nobody aligned: every character takes as long as any other, which is right to within a short word. */
export function evenly(text: string, lengthSeconds: number): Alignment {
  const characters = Array.from(text);
  const at = (index: number) => (lengthSeconds * index) / characters.length;
  return {
    characters,
    startSeconds: characters.map((_, index) => at(index)),
    endSeconds: characters.map((_, index) => at(index + 1)),
  };
}

export function emptyAlignment(): Alignment {
  return { characters: [], startSeconds: [], endSeconds: [] };
}

export function appendAlignment(target: Alignment, more: Alignment): void {
  target.characters.push(...more.characters);
  target.startSeconds.push(...more.startSeconds);
  target.endSeconds.push(...more.endSeconds);
}

function lastLetter(run: readonly string[]): number {
  return run.findLastIndex((character) => /[\p{L}\p{N}\p{M}]/u.test(character));
}

function seconds(ms: number): number {
  return Math.round(ms) / 1000;
}
