/** What is known about this speaker's pauses and the recogniser's punctuation; survives turns. */
export interface SpeakerPace {
  /** Weighted mean of the pauses after a full sentence that were not the end of the turn; 0 before the first. */
  afterSentenceMs: number;
  /** Whether the recogniser has ever closed a sentence. */
  punctuates: boolean;
  unpunctuatedTurns: number;
  /** Weighted share of the turns that ended in a point; 0 before the first. */
  closedTurns: number;
}

/** A speaker with long pauses slows every turn down by at most this. */
const MAX_EXTRA_MS = 700;
/** Room above the mean, because pauses vary. */
const MARGIN_MS = 200;
const WEIGHT_OF_NEWEST = 0.4;
/** Each turn that ends without such a pause lowers the mean again. */
const DECAY = 0.85;
/** After this many turns without a full stop, the recogniser is taken not to punctuate. */
const UNPUNCTUATED_TURNS = 2;

/** With more closed turns than this, a turn without a point is an exception. */
const MOSTLY_CLOSED = 0.62;

export const UNKNOWN_PACE: SpeakerPace = {
  afterSentenceMs: 0,
  punctuates: false,
  unpunctuatedTurns: 0,
  closedTurns: 0,
};

/** A pause after a full sentence turned out to be inside the turn. */
export function withPause(pace: SpeakerPace, pauseMs: number): SpeakerPace {
  const { afterSentenceMs } = pace;
  const mean =
    afterSentenceMs === 0 ? pauseMs : afterSentenceMs * (1 - WEIGHT_OF_NEWEST) + pauseMs * WEIGHT_OF_NEWEST;
  return { ...pace, afterSentenceMs: mean };
}

/** A turn came to its end: with a point anywhere, and with one there. */
export function withTurn(pace: SpeakerPace, punctuated: boolean, closed = punctuated): SpeakerPace {
  return {
    afterSentenceMs: pace.afterSentenceMs * DECAY,
    punctuates: pace.punctuates || punctuated,
    unpunctuatedTurns: pace.unpunctuatedTurns + (punctuated ? 0 : 1),
    closedTurns: pace.closedTurns * (1 - WEIGHT_OF_NEWEST) + (closed ? WEIGHT_OF_NEWEST : 0),
  };
}

export function pauseAfterSentenceMs(pace: SpeakerPace, minPauseMs: number): number {
  if (pace.afterSentenceMs === 0) return minPauseMs;
  return Math.min(minPauseMs + MAX_EXTRA_MS, Math.max(minPauseMs, pace.afterSentenceMs + MARGIN_MS));
}

export function setsPoints(pace: SpeakerPace): boolean {
  return pace.punctuates || pace.unpunctuatedTurns < UNPUNCTUATED_TURNS;
}

/** Whether the recogniser has closed what was over, so that where it did not there may be more. */
export function closesTurns(pace: SpeakerPace): boolean {
  return pace.closedTurns > MOSTLY_CLOSED;
}
