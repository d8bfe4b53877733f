import { type AudioFrame, DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';

/** A loudspeaker that only counts: plays what has arrived at the speed of sound, and knows how far it is. */
export class Loudspeaker {
  generation = 0;
  #receivedSamples = 0;
  #playedSamples = 0;
  #atMs = 0;
  #paused = false;

  /** Whether the frame was of a generation that is still wanted. */
  receive(frame: AudioFrame, nowMs: number): boolean {
    if (frame.generation < this.generation) return false;
    if (frame.generation > this.generation) {
      this.generation = frame.generation;
      this.#receivedSamples = 0;
      this.#playedSamples = 0;
      this.#paused = false;
      this.#atMs = nowMs;
    }
    this.playedSamples(nowMs);
    this.#receivedSamples = Math.max(this.#receivedSamples, frame.firstSample + frame.samples.length);
    return true;
  }

  playedSamples(nowMs: number): number {
    const elapsed = this.#paused ? 0 : ((nowMs - this.#atMs) * DOWN_SAMPLE_RATE) / 1000;
    this.#playedSamples = Math.min(this.#receivedSamples, this.#playedSamples + Math.max(0, elapsed));
    this.#atMs = nowMs;
    return Math.floor(this.#playedSamples);
  }

  isPlaying(nowMs: number): boolean {
    return this.playedSamples(nowMs) < this.#receivedSamples;
  }

  pause(nowMs: number): void {
    this.playedSamples(nowMs);
    this.#paused = true;
  }

  resume(nowMs: number): void {
    this.playedSamples(nowMs);
    this.#paused = false;
  }

  /** Throws away what is left; answers how far it had played. */
  flush(generation: number, nowMs: number): number {
    const played = generation === this.generation ? this.playedSamples(nowMs) : 0;
    this.generation = Math.max(this.generation, generation + 1);
    this.#receivedSamples = 0;
    this.#playedSamples = 0;
    return played;
  }
}
