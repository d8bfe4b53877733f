import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { samplesToMs } from '../audio/pcm.ts';

/** Sound that is later than this, and stays so, stood still before it was sent. */
const LATE_MS = 500;
/** A stall of the network is over by then: its burst has caught up. */
const STALL_MS = 1_000;
/** No network is this late: capture stood still. */
const STOOD_STILL_MS = 3_000;

/**
 * Where microphone samples lie on the session's clock.
 *
 * The index of a sample, not its arrival, tells its time, so a burst after a stall keeps its true times. The anchor moves
 * when sound would come from the future (the first frame was late) or stays behind (capture stood still).
 */
export class MicrophoneClock {
  #anchor: { sample: number; ms: number } | undefined;
  /** While sound is late: since when, and the least that it was. */
  #late: { sinceMs: number; leastMs: number } | undefined;

  /** Time of the first sample of a frame that arrived at `nowMs`. */
  place(firstSample: number, sampleCount: number, nowMs: number): number {
    const latestStartMs = nowMs - samplesToMs(sampleCount, UP_SAMPLE_RATE);
    if (!this.#anchor) return this.#anchorAt(firstSample, latestStartMs);
    const startMs = this.#anchor.ms + samplesToMs(firstSample - this.#anchor.sample, UP_SAMPLE_RATE);
    const lateMs = latestStartMs - startMs;
    if (lateMs < 0 || lateMs > STOOD_STILL_MS) return this.#anchorAt(firstSample, latestStartMs);
    if (lateMs <= LATE_MS) {
      this.#late = undefined;
      return startMs;
    }
    this.#late ??= { sinceMs: nowMs, leastMs: lateMs };
    this.#late.leastMs = Math.min(this.#late.leastMs, lateMs);
    if (nowMs - this.#late.sinceMs < STALL_MS) return startMs;
    return this.#anchorAt(firstSample, startMs + this.#late.leastMs);
  }

  /** Forgets the anchor: a new connection counts its samples anew. */
  reset(): void {
    this.#anchor = undefined;
    this.#late = undefined;
  }

  #anchorAt(sample: number, ms: number): number {
    this.#anchor = { sample, ms };
    this.#late = undefined;
    return ms;
  }
}
