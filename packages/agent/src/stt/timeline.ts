import { UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { samplesToMs } from '../audio/pcm.ts';

/** A gap in the sound that is worth a new anchor. */
const GAP_MS = 5;
const MAX_ANCHORS = 1_000;

/**
 * Between a recogniser's time (sound it was sent, from 0) and the session's clock: sound that was never sent, while muted or
 * disconnected, is missing in the one and not in the other.
 */
export class Timeline {
  #anchors: { streamMs: number; sessionMs: number }[] = [];
  #streamMs = 0;

  /** Sound was sent that begins at `startMs` on the session's clock. */
  sent(sampleCount: number, startMs: number): void {
    const last = this.#anchors.at(-1);
    if (!last || Math.abs(last.sessionMs + (this.#streamMs - last.streamMs) - startMs) > GAP_MS) {
      this.#anchors.push({ streamMs: this.#streamMs, sessionMs: startMs });
      if (this.#anchors.length > MAX_ANCHORS) this.#anchors.shift();
    }
    this.#streamMs += samplesToMs(sampleCount, UP_SAMPLE_RATE);
  }

  /** Session time of a moment in the recogniser's time. */
  toSessionMs(streamMs: number): number {
    let found = this.#anchors[0];
    if (!found) return 0;
    for (const anchor of this.#anchors) {
      if (anchor.streamMs > streamMs) break;
      found = anchor;
    }
    return found.sessionMs + (streamMs - found.streamMs);
  }
}
