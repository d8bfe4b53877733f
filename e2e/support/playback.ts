import { type AudioFrame, DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';

const SAMPLES_PER_MS = DOWN_SAMPLE_RATE / 1000;

/** A loudspeaker that plays in real time what arrived, and knows how far it is. */
export class Playback {
  #generation = 0;
  #received = 0;
  #played = 0;
  #playingSinceMs: number | undefined;
  #voicedSamples = 0;

  get generation(): number {
    return this.#generation;
  }

  /** Milliseconds of audible sound that arrived, over all generations. */
  get voicedMs(): number {
    return this.#voicedSamples / SAMPLES_PER_MS;
  }

  receive(frame: AudioFrame, nowMs: number): void {
    if (frame.generation < this.#generation) return;
    if (frame.generation > this.#generation) this.#begin(frame.generation);
    this.#settle(nowMs);
    this.#received = Math.max(this.#received, frame.firstSample + frame.samples.length);
    this.#playingSinceMs ??= nowMs;
    for (const sample of frame.samples) if (Math.abs(sample) > 600) this.#voicedSamples += 1;
  }

  pause(nowMs: number): void {
    this.#settle(nowMs);
    this.#playingSinceMs = undefined;
  }

  resume(nowMs: number): void {
    this.#playingSinceMs ??= nowMs;
  }

  /** Throws away what is not played, and says how far playback was. */
  flush(generation: number, nowMs: number): number {
    this.#settle(nowMs);
    const played = generation === this.#generation ? this.#played : 0;
    if (generation >= this.#generation) this.#begin(generation + 1);
    return played;
  }

  playedSamples(nowMs: number): number {
    this.#settle(nowMs);
    return Math.floor(this.#played);
  }

  #begin(generation: number): void {
    this.#generation = generation;
    this.#received = 0;
    this.#played = 0;
    this.#playingSinceMs = undefined;
  }

  #settle(nowMs: number): void {
    if (this.#playingSinceMs === undefined) return;
    this.#played = Math.min(this.#received, this.#played + (nowMs - this.#playingSinceMs) * SAMPLES_PER_MS);
    this.#playingSinceMs = nowMs;
  }
}
