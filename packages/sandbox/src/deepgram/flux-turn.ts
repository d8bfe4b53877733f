import type { HeardWord } from '../listening/speech.ts';
import { unit } from '../session/random.ts';

/** One turn of the candidate, as far as it was heard. */
export interface FluxTurn {
  index: number;
  startMs: number;
  /** Words before the last pause. */
  settled: HeardWord[];
  /** Those behind it, which may still change. */
  pending: HeardWord[];
}

export type FluxEvent = 'Update' | 'StartOfTurn' | 'EagerEndOfTurn' | 'TurnResumed' | 'EndOfTurn';

export interface TurnInfo {
  event: FluxEvent;
  turn: Pick<FluxTurn, 'index' | 'startMs'>;
  words: readonly HeardWord[];
  throughMs: number;
  /** How sure the vendor is that the turn is over. */
  sure: number;
  requestId: string;
  /** From which confidences are drawn. */
  seed: string;
}

/** The vendor's JSON of an event, but for its number. Seconds with three decimals, as on the wire. */
export function turnInfo({ event, turn, words, throughMs, sure, requestId, seed }: TurnInfo): object {
  return {
    type: 'TurnInfo',
    request_id: requestId,
    event,
    turn_index: turn.index,
    audio_window_start: seconds(turn.startMs),
    audio_window_end: seconds(throughMs),
    transcript: words.map(({ text }) => text).join(' '),
    words: words.map(({ text, startMs, endMs }, index) => ({
      word: text,
      confidence: round(0.9 + 0.099 * unit(seed, 'confidence', text, String(index))),
      start: seconds(startMs),
      end: seconds(endMs),
    })),
    end_of_turn_confidence: sure,
  };
}

function seconds(ms: number): number {
  return round(ms / 1000);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
