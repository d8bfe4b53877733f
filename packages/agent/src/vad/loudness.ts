import { VAD_FRAME_MS } from './hysteresis.ts';

/** The level at which the model knows speech best. */
const TARGET_DB = -30;
/** More than this lifts the noise of a quiet room to where it may pass for a voice. */
const MAX_GAIN_DB = 30;
/** How fast a loud moment is forgotten. Slower than any room answers, so that the end of speech stays where it is. */
const FALL_DB_PER_FRAME = (12 * VAD_FRAME_MS) / 1000;
/** Speech is this much louder than the noise under it. */
const OVER_NOISE_DB = 6;
/** Digital silence has no noise to be louder than. */
const LOWEST_FLOOR_DB = -75;
/** What is louder than this may be speech in any room. */
const HIGHEST_FLOOR_DB = -60;
/** Frames over which the softest moment counts as noise: longer than anybody speaks without a gap. */
const NOISE_FRAMES = Math.round(3_000 / VAD_FRAME_MS);

export interface FrameLoudness {
  /** Factor that brings soft speech to the level that the model knows. */
  gain: number;
  /** Too soft beside the room's own noise to be speech. */
  isNoise: boolean;
}

/** How loud the candidate and the room are, so that a soft voice is heard and the noise of the room is not. */
export class Loudness {
  #peakDb = Number.NEGATIVE_INFINITY;
  #softestDb = Number.POSITIVE_INFINITY;
  #softestBeforeDb = Number.POSITIVE_INFINITY;
  #frames = 0;

  /** Of the next frame, by its level. */
  of(frameDb: number): FrameLoudness {
    this.#peakDb = Math.max(frameDb, this.#peakDb - FALL_DB_PER_FRAME);
    this.#softestDb = Math.min(this.#softestDb, frameDb);
    this.#frames += 1;
    if (this.#frames % NOISE_FRAMES === 0) {
      this.#softestBeforeDb = this.#softestDb;
      this.#softestDb = frameDb;
    }
    const noiseDb = Math.min(this.#softestDb, this.#softestBeforeDb);
    const floorDb = Math.min(HIGHEST_FLOOR_DB, Math.max(LOWEST_FLOOR_DB, noiseDb + OVER_NOISE_DB));
    const gainDb = Math.min(MAX_GAIN_DB, Math.max(0, TARGET_DB - this.#peakDb));
    return { gain: 10 ** (gainDb / 20), isNoise: frameDb <= floorDb };
  }
}
