import type { EndReason, Template } from '@vivavoce/contract/records';
import type { Move } from './moves.ts';

/**
 * Where the interview stands. Serialisable; it goes into every snapshot. Times are milliseconds on the session's clock.
 */
export interface InterviewState {
  version: 1;
  stage: Stage;
  /** Index of the current question; -1 before the first. */
  questionIndex: number;
  /** Whether (most of) the current question, or the invitation to ask, was heard; otherwise it is asked again. */
  asked: boolean;
  followUps: number;
  hints: number;
  waits: number;
  /** Questions of the candidate that were answered since the question was asked. */
  answers: number;
  /** Closings that were begun. */
  closings: number;
  /** The stage that the closing left. */
  closingFrom: Stage | null;
  /** Words of the candidate since the question was asked. */
  wordsSinceQuestion: number;
  lastAnswer: string;
  /** The last answer belonged to an earlier question: the current one still waits for its own. */
  answeredEarlier: boolean;
  /** How often the current question, or the invitation to ask, was started. */
  askings: number;
  lastReply: LastReply | null;
  /** Time spent while the clock ran, up to `clockSinceMs`. */
  spentMs: number;
  /** Since when the clock runs; `null` while it stands. */
  clockSinceMs: number | null;
  wrapUpAnnounced: boolean;
  endReason: EndReason | null;
}

/** What was heard of a reply, and whether it was cut. */
export interface LastReply {
  move: Move;
  text: string;
  cut: boolean;
  heardShare: number;
  /** Cut too early to count on its own; an answer to it may make it count. */
  open: boolean;
}

export type Stage = 'greeting' | 'questions' | 'candidate_questions' | 'closing' | 'over';

export interface InterviewContext {
  template: Template;
  locale: string;
  candidateName: string | null;
}

export function initialInterviewState(): InterviewState {
  return {
    version: 1,
    stage: 'greeting',
    questionIndex: -1,
    asked: false,
    followUps: 0,
    hints: 0,
    waits: 0,
    answers: 0,
    closings: 0,
    closingFrom: null,
    wordsSinceQuestion: 0,
    lastAnswer: '',
    answeredEarlier: false,
    askings: 0,
    lastReply: null,
    spentMs: 0,
    clockSinceMs: null,
    wrapUpAnnounced: false,
    endReason: null,
  };
}

/** Time that the candidate was there. */
export function spentMs(state: InterviewState, atMs: number): number {
  const runningMs = state.clockSinceMs === null ? 0 : Math.max(0, atMs - state.clockSinceMs);
  return state.spentMs + runningMs;
}

/** Time of the budget that is left; stands still while nobody is there. */
export function remainingMs(state: InterviewState, { template }: InterviewContext, atMs: number): number {
  return Math.max(0, template.timeBudgetMs - spentMs(state, atMs));
}

/** The end of the budget belongs to the closing: a tenth of it, 20 to 90 s. */
export function closingReserveMs({ template }: InterviewContext): number {
  return Math.min(90_000, Math.max(20_000, template.timeBudgetMs / 10));
}

export function isClosingTime(state: InterviewState, context: InterviewContext, atMs: number): boolean {
  return remainingMs(state, context, atMs) <= closingReserveMs(context);
}
