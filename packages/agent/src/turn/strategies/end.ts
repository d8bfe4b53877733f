import { completenessOf } from '../language/completeness.ts';
import { pauseAfterSentenceMs, type SpeakerPace, setsPoints } from '../pace.ts';
import type { Endpointing } from '../thresholds/endpointing.ts';

/** A word or two may be only the beginning. */
const SHORT_EXTRA_MS = 250;

/**
 * How long a pause, from the last voiced sample, ends the turn: short where the words read finished, long where they do not,
 * and longer for a speaker who tends to pause between sentences.
 */
export function endpointWaitMs(text: string, endpointing: Endpointing, pace: SpeakerPace): number {
  const { minPauseMs, maxPauseMs } = endpointing;
  const clamp = (waitMs: number) => Math.min(maxPauseMs, Math.max(minPauseMs, waitMs));
  const points = setsPoints(pace);
  switch (completenessOf(text, points)) {
    case 'finished': {
      const waitMs = points ? pauseAfterSentenceMs(pace, minPauseMs) : (minPauseMs + maxPauseMs) / 2;
      return clamp(waitMs);
    }
    case 'short':
      return clamp(pauseAfterSentenceMs(pace, minPauseMs) + SHORT_EXTRA_MS);
    case 'listing':
    case 'unfinished':
      return maxPauseMs;
  }
}
