import type { Utterance } from './session.ts';

/** What a person of the tenant decides after an interview. A score is one input; it never decides. */
export const DECISIONS = ['advance', 'hold', 'decline'] as const;
export type DecisionKind = (typeof DECISIONS)[number];

/** A colleague as the record names them: by their name of then, also once they have left. */
export interface Author {
  memberId: string;
  name: string;
}

/** One human decision. All of a session are kept; the newest is in force. */
export interface Decision {
  id: string;
  decision: DecisionKind;
  reason: string;
  by: Author;
  createdAt: string;
}

/** What a colleague wrote beside an interview. */
export interface Note {
  id: string;
  text: string;
  /** Members who are mentioned. */
  mentions: string[];
  by: Author;
  createdAt: string;
  editedAt: string | null;
}

/** A person's own score, beside the model's. One per person, question and criterion. */
export interface HumanScore {
  id: string;
  questionId: string;
  criterionId: string;
  /** Number of the level, from 1. */
  score: number;
  by: Author;
  updatedAt: string;
}

/** A link with which somebody outside the tenant reads one interview, without the candidate's contact. */
export interface Share {
  id: string;
  by: Author;
  /** Whether notes of colleagues are shown, too. */
  withNotes: boolean;
  createdAt: string;
  expiresAt: string;
  revokedAt: string | null;
  /** How often it was opened, and when last. */
  openCount: number;
  openedAt: string | null;
}

/** The stages of one reply, in milliseconds on the session's clock; missing where a stage did not happen. */
export interface TurnLatency {
  turnId: string;
  stages: Partial<Record<TurnStage, number>>;
  /** What was said in it, to find it by. */
  candidate: Pick<Utterance, 'sequence' | 'text'> | null;
}

/** In the order in which they usually come. */
export const TURN_STAGES = [
  'speechEndMs',
  'tentativePauseMs',
  'finalTranscriptMs',
  'firstTokenMs',
  'firstClauseMs',
  'firstAudioByteMs',
  'turnConfirmedMs',
  'firstAudioSentMs',
  'firstSamplePlayedMs',
] as const;
export type TurnStage = (typeof TURN_STAGES)[number];
