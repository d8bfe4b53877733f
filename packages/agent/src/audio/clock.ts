import { UP_SAMPLE_RATE } from '@vivavoce/contract';
import { samplesToMs } from './pcm.ts';

/** Sound may be this late on the network before its place on the clock is taken anew. */
const LATE_MS = 500;

/**
 * Where microphone samples lie on the session's clock.
 *
 * The index of a sample, not its arrival, tells its time, so a burst after a stall keeps its true times. The anchor moves
 * when sound would come from the future (the first frame was late) or lags too far behind (capture stood still).
 */
export class MicrophoneClock {
  #anchor: { sample: number; ms: number } | undefined;

  /** Time of the first sample of a frame that arrived at `nowMs`. */
  place(firstSample: number, sampleCount: number, nowMs: number): number {
    const latestStartMs = nowMs - samplesToMs(sampleCount, UP_SAMPLE_RATE);
    const startMs = this.#anchor
      ? this.#anchor.ms + samplesToMs(firstSample - this.#anchor.sample, UP_SAMPLE_RATE)
      : latestStartMs;
    if (this.#anchor && startMs <= latestStartMs && startMs >= latestStartMs - LATE_MS) return startMs;
    this.#anchor = { sample: firstSample, ms: latestStartMs };
    return latestStartMs;
  }

  /** Forgets the anchor: a new connection counts its samples anew. */
  reset(): void {
    this.#anchor = undefined;
  }
}
