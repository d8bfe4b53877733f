import type { ErrorCode } from '../errors.ts';

/** `GET /v1/sessions/{id}/evaluation`: how far it is, and once it is done the evaluation. */
export type EvaluationResult =
  /** There will be none: the interview was left before the candidate said anything. */
  | { status: 'none' }
  /** The interview is not over yet, or its evaluation waits for its turn. */
  | { status: 'waiting' }
  | { status: 'running'; questionsDone: number; questionCount: number }
  | { status: 'done'; evaluation: Evaluation }
  | { status: 'failed'; code: ErrorCode };

/** The evaluation of a session: per question and criterion, each score resting on verbatim quotes. */
export interface Evaluation {
  id: string;
  sessionId: string;
  status: 'complete' | 'partial';
  /** One sentence about the answers, never about the person. */
  summary: string;
  questions: QuestionEvaluation[];
  /** What code computed, not the model. */
  figures: EvaluationFigures;
  createdAt: string;
}

export interface QuestionEvaluation {
  questionId: string;
  number: number;
  title: string;
  /** Mean of the scored criteria, one decimal; `null` where none could be scored. */
  score: number | null;
  maxScore: number;
  /** The word of the level, where one criterion was scored; `null` where none or several were: a mean stands on no level. */
  label: string | null;
  criteria: CriterionEvaluation[];
  doneWell: string | null;
  toTry: string | null;
}

export type CriterionEvaluation = ScoredCriterion | AbstainedCriterion;

export interface ScoredCriterion {
  outcome: 'scored';
  criterionId: string;
  name: string;
  /** Level number from 1. */
  score: number;
  maxScore: number;
  label: string;
  reason: string;
  quotes: Quote[];
}

/**
 * Not scored: too little was said to judge this criterion fairly, the candidate skipped the question (`skipped`: asked to go
 * on, or declined to answer), or (`not_judged`, in a `partial` evaluation only) the judgement could not be made.
 */
export interface AbstainedCriterion {
  outcome: 'abstained';
  criterionId: string;
  name: string;
  reason: 'too_little_said' | 'skipped' | 'not_judged';
}

export interface Quote {
  /** Verbatim from the utterance. */
  text: string;
  utteranceSequence: number;
  /** Start of the utterance on the session's clock. */
  startMs: number;
}

export interface EvaluationFigures {
  /** How long the interview was, without the time in which nobody was there. */
  durationMs: number;
  candidateSpeakingMs: number;
  candidateWords: number;
  questionsAsked: number;
  interruptions: number;
  typedAnswers: number;
}
