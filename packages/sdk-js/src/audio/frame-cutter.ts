import { FRAME_DURATION_MS, UP_SAMPLE_RATE } from '@vivavoce/contract/plain';
import { toPcm16 } from './pcm.ts';
import { Resampler } from './resampler.ts';

export const FRAME_SAMPLES = (UP_SAMPLE_RATE * FRAME_DURATION_MS) / 1000;

/** Turns sound at the device's rate into 20 ms frames of 16 kHz PCM16. */
export class FrameCutter {
  readonly #resampler: Resampler;
  readonly #frame = new Float32Array(FRAME_SAMPLES);
  #filled = 0;

  constructor(deviceRate: number) {
    this.#resampler = new Resampler(deviceRate, UP_SAMPLE_RATE);
  }

  /** Takes a block of the device and hands every frame that is now whole to `emit`. */
  push(block: Float32Array, emit: (frame: Int16Array<ArrayBuffer>) => void): void {
    this.#resampler.push(block);
    for (;;) {
      this.#filled += this.#resampler.pull(this.#frame, this.#filled);
      if (this.#filled < FRAME_SAMPLES) return;
      emit(toPcm16(this.#frame));
      this.#filled = 0;
    }
  }
}
