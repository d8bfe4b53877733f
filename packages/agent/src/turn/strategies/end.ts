import type { TurnVerdict } from '../events.ts';
import { readingOf } from '../language/completeness.ts';
import { closesTurns, pauseAfterSentenceMs, type SpeakerPace, setsPoints } from '../pace.ts';
import type { Endpointing } from '../thresholds/endpointing.ts';

/** What is known about the end of a turn while its pause lasts. */
export interface EndOfTurn {
  /** The turn so far. */
  text: string;
  locale: string;
  /** What the move of the speculative reply says; `pending` while it may still say something. */
  verdict: TurnVerdict | 'pending';
  pace: SpeakerPace;
}

/** A word or two may be only the beginning. */
const SHORT_EXTRA_MS = 250;
/** Words that may end a sentence or not, with a point, and nobody who says which. */
const LOOSE_EXTRA_MS = 450;
/** A sentence without its point: the model thinks it over. */
const BARE_EXTRA_MS = 100;
/** The same where the recogniser has closed what was over before. */
const UNCLOSED_EXTRA_MS = 350;
/** A sentence with its point: the words and the recogniser think it over, the model does not. */
const DOUBT_EXTRA_MS = 180;
/** How long the model's word on the turn is awaited. Nothing of its reply could be heard before. */
const VERDICT_MS = 1_200;

/**
 * How long a pause, from the last voiced sample, ends the turn. Three look at it, and none is believed alone: the words (how a
 * sentence of this language ends), the recogniser's point, and the model, by the move with which it would answer.
 */
export function endpointWaitMs(turn: EndOfTurn, endpointing: Endpointing): number {
  if (turn.verdict !== 'pending') return decidedWaitMs(turn, endpointing);
  const withoutMs = decidedWaitMs({ ...turn, verdict: 'none' }, endpointing);
  return Math.max(withoutMs, Math.min(VERDICT_MS, endpointing.maxPauseMs));
}

function decidedWaitMs({ text, locale, verdict, pace }: EndOfTurn, endpointing: Endpointing): number {
  const { minPauseMs, maxPauseMs } = endpointing;
  const { end, closed } = readingOf(text, locale);
  const afterSentenceMs = pauseAfterSentenceMs(pace, minPauseMs);
  const middleMs = (minPauseMs + maxPauseMs) / 2;
  // The lack of a point says nothing where the recogniser sets none.
  const withoutPointMs = setsPoints(pace) ? maxPauseMs : middleMs;
  const clamp = (waitMs: number) => Math.min(maxPauseMs, Math.max(minPauseMs, waitMs));
  if (end === 'open') return maxPauseMs;
  switch (verdict) {
    case 'goes_on':
      if (!closed || end === 'loose') return maxPauseMs;
      return end === 'whole' ? clamp(afterSentenceMs + DOUBT_EXTRA_MS) : middleMs;
    case 'over':
      if (closed) return clamp(afterSentenceMs);
      if (end === 'loose') return clamp(middleMs);
      return clamp(afterSentenceMs + (closesTurns(pace) ? UNCLOSED_EXTRA_MS : BARE_EXTRA_MS));
    case 'none':
    case 'pending':
      if (!closed) return clamp(withoutPointMs);
      return clamp(
        afterSentenceMs + (end === 'loose' ? LOOSE_EXTRA_MS : end === 'short' ? SHORT_EXTRA_MS : 0),
      );
  }
}
