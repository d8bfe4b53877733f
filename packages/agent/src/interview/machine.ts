import type { EndReason, InterviewProgress, Template } from '@vivavoce/contract';
import type { ReplyCause } from '../turn/effects.ts';
import type { Move } from './moves.ts';

/**
 * The interview: greeting and questions with limited follow-ups, the candidate's questions, closing, and the time for it all.
 * Pure and serialisable; it goes into every snapshot. Times are milliseconds on the session's clock.
 */
export interface InterviewState {
  version: 1;
  stage: Stage;
  /** Index of the current question; -1 before the first. */
  questionIndex: number;
  /** Whether (most of) the current question was heard; otherwise it is asked again. */
  asked: boolean;
  followUps: number;
  hints: number;
  waits: number;
  /** Questions of the candidate that were answered in this stage. */
  answers: number;
  /** Closings that were begun. */
  closings: number;
  /** Words of the candidate since the question was asked. */
  wordsSinceQuestion: number;
  lastAnswer: string;
  /** The last reply: what was heard of it and whether it was cut. */
  lastReply: { move: Move; text: string; cut: boolean } | null;
  /** Time spent while the clock ran, up to `clockSinceMs`. */
  spentMs: number;
  /** Since when the clock runs; `null` while it stands. */
  clockSinceMs: number | null;
  wrapUpAnnounced: boolean;
  endReason: EndReason | null;
}

export type Stage = 'greeting' | 'questions' | 'candidate_questions' | 'closing' | 'over';

export type InterviewEvent = { atMs: number } /** A client is there (again). */ & (
  | { type: 'clock_started' }
  /** Nobody is there. Time does not count. */
  | { type: 'clock_stopped' }
  /** `commit_user_turn` */
  | { type: 'answered'; text: string }
  /** First sample of a reply was played (`playback_started`), with its move. */
  | { type: 'reply_started'; move: Move }
  /** `commit_assistant_turn`: `text` as heard; `heardShare` of the whole reply's length, 0..1. */
  | { type: 'reply_heard'; move: Move; text: string; interrupted: boolean; heardShare: number }
  /** `drop_reply` of a reply that had begun to be spoken or chose silence. */
  | { type: 'reply_dropped'; move: Move; silent: boolean }
  /** The timer of `set_timer` fired. */
  | { type: 'time_checked' }
);

export type InterviewEffect =
  /** Send `time_checked` at this time; replaces the one before. `null` clears it. */
  | { type: 'set_timer'; atMs: number | null }
  /** Only the closing is left: send `wrap_up_due` to the turn. */
  | { type: 'wrap_up_due' }
  /** The closing was heard: send `end` to the turn. */
  | { type: 'over'; reason: EndReason }
  | { type: 'progress' };

export interface InterviewStep {
  state: InterviewState;
  effects: InterviewEffect[];
}

/** How the next reply comes about. */
export type ReplyPlan =
  /** The model phrases: one of `allowed`, `fallback` where it does not choose one of them. */
  | { kind: 'generate'; allowed: Move[]; fallback: Move }
  /** The interview's own words; the model is not asked. */
  | { kind: 'say'; move: Move; text: string };

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
    wordsSinceQuestion: 0,
    lastAnswer: '',
    lastReply: null,
    spentMs: 0,
    clockSinceMs: null,
    wrapUpAnnounced: false,
    endReason: null,
  };
}

/** One step of the interview. Pure. */
export function reduceInterview(
  state: InterviewState,
  event: InterviewEvent,
  _context: InterviewContext,
): InterviewStep {
  return { state: { ...state, clockSinceMs: event.atMs }, effects: [] };
}

/** What to do about a `start_reply` or, with `modelFailed`, a `say_fallback`. */
export function planReply(
  _state: InterviewState,
  _cause: ReplyCause,
  _options: { context: InterviewContext; atMs: number; text: string; modelFailed: boolean },
): ReplyPlan {
  return { kind: 'generate', allowed: ['wait'], fallback: 'wait' };
}

/** Progress as the client and the API see it. */
export function progressOf(
  state: InterviewState,
  context: InterviewContext,
  atMs: number,
): InterviewProgress {
  const spentMs = state.spentMs + (state.clockSinceMs === null ? 0 : atMs - state.clockSinceMs);
  return {
    questionNumber: state.questionIndex + 1,
    questionCount: context.template.questions.length,
    questionTitle: '',
    questionHint: '',
    remainingMs: Math.max(0, context.template.timeBudgetMs - spentMs),
    clockRunning: state.clockSinceMs !== null,
  };
}
