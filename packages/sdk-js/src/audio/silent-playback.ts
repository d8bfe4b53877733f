import { type AudioFrame, DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';
import type { Playback, PlayedPosition } from './playback.ts';

const SAMPLES_PER_MS = DOWN_SAMPLE_RATE / 1000;
const STEP_MS = 100;

/**
 * Plays to nobody, at the pace of a voice, so that captions go on word by word where the browser blocks sound. Nothing is
 * kept: when sound comes, it comes with what is said then.
 */
export class SilentPlayback implements Playback {
  readonly #onPlayed: (position: PlayedPosition) => void;
  #generation = -1;
  #received = 0;
  #position = 0;
  #paused = false;
  #steppedAtMs = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(onPlayed: (position: PlayedPosition) => void) {
    this.#onPlayed = onPlayed;
  }

  frame({ generation, firstSample, samples }: AudioFrame): void {
    if (generation < this.#generation) return;
    if (generation > this.#generation) {
      this.#generation = generation;
      this.#position = firstSample;
      this.#paused = false;
    }
    this.#received = firstSample + samples.length;
    if (this.#timer !== undefined) return;
    this.#steppedAtMs = performance.now();
    this.#timer = setInterval(() => this.#step(), STEP_MS);
  }

  end(): void {}

  pause(generation: number): void {
    if (generation < this.#generation) return;
    this.#step();
    this.#paused = true;
  }

  resume(): void {
    this.#step();
    this.#paused = false;
  }

  flush(generation: number): Promise<number> {
    this.#step();
    const played = generation === this.#generation ? this.#position : 0;
    if (generation >= this.#generation) {
      this.#generation = generation + 1;
      this.#received = 0;
      this.#position = 0;
      this.#paused = false;
    }
    return Promise.resolve(Math.round(played));
  }

  reset(): void {
    this.stop();
    this.#generation = -1;
    this.#received = 0;
    this.#position = 0;
    this.#paused = false;
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #step(): void {
    const nowMs = performance.now();
    const passed =
      this.#timer === undefined || this.#paused ? 0 : (nowMs - this.#steppedAtMs) * SAMPLES_PER_MS;
    this.#steppedAtMs = nowMs;
    if (passed > 0) {
      this.#position = Math.min(this.#received, this.#position + passed);
      this.#onPlayed({ generation: this.#generation, playedSamples: Math.round(this.#position) });
    }
    if (this.#position >= this.#received && !this.#paused) this.stop();
  }
}
