import {
  Replay,
  type ReplayStages,
  type SpeakerPace,
  type TurnModeSettings,
  type TurnVerdict,
} from '@vivavoce/agent/turns';
import { share } from './random.ts';
import type { Utterance } from './utterances.ts';

/** How turns are ended. */
export interface Policy {
  settings: TurnModeSettings;
  /** Whether the move of the speculative reply is looked at. */
  asksModel: boolean;
}

/** The product as it is, with this shortest pause. The longest is the product's own. */
export const ours = (minPauseMs?: number): Policy => ({
  settings: { mode: 'conversational', ...(minPauseMs === undefined ? {} : { minPauseMs }) },
  asksModel: true,
});

/** The product without the model's word: the text alone. */
export const textAlone: Policy = { settings: { mode: 'conversational' }, asksModel: false };

/** Every pause of this length ends the turn, whatever was said. */
export const fixed = (pauseMs: number): Policy => ({
  settings: { mode: 'conversational', minPauseMs: pauseMs, maxPauseMs: pauseMs },
  asksModel: false,
});

/** The stages of `bench:voice`: final 115 ms behind `Finalize`, first token 225 ms and 60 tokens a second, first audio 100 ms. */
const STAGES: Partial<ReplayStages> = {
  interimLagMs: 100,
  sttFinalMs: 115,
  moveMs: 258,
  firstClauseMs: 310,
  ttsFirstByteMs: 100,
};

/** A recogniser that closed the turns before this one, as it will in the middle of an interview. */
const PACE: SpeakerPace = { afterSentenceMs: 0, punctuates: true, unpunctuatedTurns: 0, closedTurns: 0.9 };

/**
 * What the recogniser does with its points.
 *
 * - `true`: it sets them where sentences end
 * - `false`: it closes some pauses in mid-turn with one, too
 * - `missing`: it leaves some out at the end of a turn
 */
export type Points = 'true' | 'false' | 'missing';

/** Share of the pauses that get a false point, and of the turns that lack theirs. */
const FAULTY = 0.25;

export interface SimulateOptions {
  policy: Policy;
  /** What the model says of a turn so far. */
  model: (text: string) => TurnVerdict;
  points: Points;
  /** Chooses where points are wrong. */
  seed: string;
}

/** What became of one utterance. */
export interface Outcome {
  utterance: Utterance;
  pauses: number;
  /** The interviewer was heard before the utterance was over. */
  cutIn: boolean;
  /** The turn was taken for over in mid-utterance, heard or not. */
  split: boolean;
  /** Last voiced sample → the turn is taken for over. Missing where it was cut into. */
  waitMs?: number;
  /** Last voiced sample → first sample of the reply. */
  voiceToVoiceMs?: number;
}

const FROM_MS = 1_000;
const LONGEST_MS = 6_000;

/** One utterance through the real reducer, in virtual time. */
export function simulate(utterance: Utterance, { policy, model, points, seed }: SimulateOptions): Outcome {
  const replay = new Replay({
    settings: policy.settings,
    stages: STAGES,
    initial: { locale: utterance.locale ?? 'en', pace: PACE },
    judge: policy.asksModel ? model : () => 'none',
  }).listening();
  const parts = recognised(utterance, points, seed);
  const endMs = replay.says(FROM_MS, ...parts);
  replay.run(endMs + LONGEST_MS);
  const cutIn = replay.started.some((atMs) => atMs < endMs);
  const commits = replay.all('commit_user_turn');
  const heardMs = replay.started.find((atMs) => atMs >= endMs);
  const overMs = commits.find(({ atMs }) => atMs >= endMs)?.atMs;
  const common = {
    utterance,
    pauses: parts.filter((part) => typeof part === 'number').length,
    cutIn,
    split: commits.some(({ atMs }) => atMs < endMs),
  };
  if (cutIn || heardMs === undefined || overMs === undefined) return common;
  return { ...common, waitMs: overMs - endMs, voiceToVoiceMs: heardMs - endMs };
}

/** The parts with their points as the recogniser sets them. */
function recognised({ parts }: Utterance, points: Points, seed: string): (string | number)[] {
  return parts.map((part, index) => {
    if (typeof part === 'number' || points === 'true') return part;
    const last = index === parts.length - 1;
    if (last !== (points === 'missing') || share(seed, points, parts.join(' '), String(index)) >= FAULTY)
      return part;
    if (last) return part.replace(POINT, '');
    return POINT.test(part) ? part : `${part.replace(/[,،、]$/u, '')}.`;
  });
}

const POINT = /[.!?。؟।]$/u;
