import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { joinSamples, levelDb, samplesToMs } from '../audio/pcm.ts';
import type { EchoGuard } from './echo.ts';
import { Hysteresis, type VadEvent } from './hysteresis.ts';
import { VAD_FRAME_SAMPLES, type VadMemory } from './model.ts';

/** Speech below this is not meant for anybody. */
const FLOOR_DB = -60;

export interface SpeechDetectorOptions {
  memory: VadMemory;
  echo: EchoGuard;
  onEvent: (event: VadEvent) => void;
}

/** One candidate's microphone: sound in, true starts and ends of speech out, in order. */
export class SpeechDetector {
  readonly #options: SpeechDetectorOptions;
  readonly #hysteresis = new Hysteresis();
  #rest = new Int16Array(0) as Int16Array;
  #restStartMs = 0;

  constructor(options: SpeechDetectorOptions) {
    this.#options = options;
  }

  /** Takes sound whose first sample lies at `startMs`. Calls must not overlap: wait for the one before. */
  async push(samples: Int16Array, startMs: number): Promise<void> {
    const expectedMs = this.#restStartMs + samplesToMs(this.#rest.length, UP_SAMPLE_RATE);
    // A gap: what is left of before it belongs to another moment.
    if (Math.abs(expectedMs - startMs) > 20) this.#rest = new Int16Array(0);
    if (this.#rest.length === 0) this.#restStartMs = startMs;
    this.#rest = joinSamples(this.#rest, samples);
    while (this.#rest.length >= VAD_FRAME_SAMPLES) {
      const frame = this.#rest.subarray(0, VAD_FRAME_SAMPLES);
      const frameStartMs = this.#restStartMs;
      const frameEndMs = frameStartMs + samplesToMs(VAD_FRAME_SAMPLES, UP_SAMPLE_RATE);
      this.#rest = this.#rest.subarray(VAD_FRAME_SAMPLES);
      this.#restStartMs = frameEndMs;
      const probability = await this.#options.memory.probability(frame);
      const frameDb = levelDb(frame);
      const heard = frameDb > FLOOR_DB && !this.#options.echo.covers(frameDb, frameEndMs);
      this.#report(
        this.#hysteresis.push({
          probability: heard ? probability : 0,
          startMs: frameStartMs,
          endMs: frameEndMs,
        }),
      );
    }
  }

  /** The microphone fell silent for good: ends what was being said. */
  stop(): void {
    this.#rest = new Int16Array(0);
    this.#report(this.#hysteresis.stop());
  }

  #report(event: VadEvent | undefined): void {
    if (event) this.#options.onEvent(event);
  }
}
