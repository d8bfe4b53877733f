import { type AudioFrame, DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';

const SAMPLES_PER_MS = DOWN_SAMPLE_RATE / 1000;
/** Of 16 bits; the noise of a synthesiser's silence stays below. */
const AUDIBLE = 600;

/** A loudspeaker that only counts: plays what has arrived at the speed of sound, and knows how far it is. */
export class Loudspeaker {
  #generation = 0;
  #received = 0;
  #played = 0;
  #atMs = 0;
  #paused = false;
  #audibleSamples = 0;

  get generation(): number {
    return this.#generation;
  }

  /** Milliseconds of audible sound that arrived, over all generations. */
  get audibleMs(): number {
    return this.#audibleSamples / SAMPLES_PER_MS;
  }

  /** Answers whether the frame was of a generation that is still wanted. */
  receive(frame: AudioFrame, nowMs: number): boolean {
    if (frame.generation < this.#generation) return false;
    if (frame.generation > this.#generation) this.#begin(frame.generation, nowMs);
    this.playedSamples(nowMs);
    this.#received = Math.max(this.#received, frame.firstSample + frame.samples.length);
    for (const sample of frame.samples) if (Math.abs(sample) > AUDIBLE) this.#audibleSamples += 1;
    return true;
  }

  playedSamples(nowMs: number): number {
    const elapsed = this.#paused ? 0 : Math.max(0, nowMs - this.#atMs) * SAMPLES_PER_MS;
    this.#played = Math.min(this.#received, this.#played + elapsed);
    this.#atMs = nowMs;
    return Math.floor(this.#played);
  }

  isPlaying(nowMs: number): boolean {
    return this.playedSamples(nowMs) < this.#received;
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
    const played = generation === this.#generation ? this.playedSamples(nowMs) : 0;
    if (generation >= this.#generation) this.#begin(generation + 1, nowMs);
    return played;
  }

  #begin(generation: number, nowMs: number): void {
    this.#generation = generation;
    this.#received = 0;
    this.#played = 0;
    this.#paused = false;
    this.#atMs = nowMs;
  }
}
