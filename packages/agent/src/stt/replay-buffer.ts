import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { samplesToMs } from '../audio/pcm.ts';

export interface BufferedSound {
  samples: Int16Array;
  startMs: number;
}

/**
 * Sound that has no final words yet. A connection that breaks takes what it heard with it, so the next one hears it again;
 * beyond `maxMs` the oldest is let go.
 */
export class ReplayBuffer {
  readonly #maxMs: number;
  #pieces: BufferedSound[] = [];
  #lengthMs = 0;

  constructor(maxMs: number) {
    this.#maxMs = maxMs;
  }

  push(piece: BufferedSound): void {
    this.#pieces.push(piece);
    this.#lengthMs += samplesToMs(piece.samples.length, UP_SAMPLE_RATE);
    while (this.#lengthMs > this.#maxMs) this.#drop();
  }

  /** Everything up to this time has its final words. */
  discardThrough(throughMs: number): void {
    for (let piece = this.#pieces[0]; piece && endOf(piece) <= throughMs + 1; piece = this.#pieces[0]) {
      this.#drop();
    }
  }

  pieces(): readonly BufferedSound[] {
    return this.#pieces;
  }

  #drop(): void {
    const piece = this.#pieces.shift();
    if (piece) this.#lengthMs -= samplesToMs(piece.samples.length, UP_SAMPLE_RATE);
  }
}

function endOf({ samples, startMs }: BufferedSound): number {
  return startMs + samplesToMs(samples.length, UP_SAMPLE_RATE);
}
