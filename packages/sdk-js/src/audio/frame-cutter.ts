import { FRAME_DURATION_MS, UP_SAMPLE_RATE } from '@vivavoce/contract/plain';
import { toPcm16 } from './pcm.ts';
import { Resampler } from './resampler.ts';

/** Turns sound at the device's rate into 20 ms frames of PCM16. */
export class FrameCutter {
  readonly #resampler: Resampler;
  readonly #frame: Float32Array;
  #filled = 0;

  /** @param rate Of the frames. @defaultValue 16000 */
  constructor(deviceRate: number, rate: number = UP_SAMPLE_RATE) {
    this.#resampler = new Resampler(deviceRate, rate);
    this.#frame = new Float32Array((rate * FRAME_DURATION_MS) / 1000);
  }

  /** Takes a block of the device and hands every frame that is now whole to `emit`. */
  push(block: Float32Array, emit: (frame: Int16Array<ArrayBuffer>) => void): void {
    this.#resampler.push(block);
    for (;;) {
      this.#filled += this.#resampler.pull(this.#frame, this.#filled);
      if (this.#filled < this.#frame.length) return;
      emit(toPcm16(this.#frame));
      this.#filled = 0;
    }
  }
}
