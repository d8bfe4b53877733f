import type { EndReason, Template } from '@vivavoce/contract/records';
import type { Move } from './moves.ts';
import type { CandidateRequest } from './requests.ts';

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
  /** Time that was spent when the current question was out. */
  askedAtMs: number;
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
  /** What the candidate asks for; the next reply takes it up. */
  request: PendingRequest | null;
  /** What yes or no is an answer to: whether to leave the question out, or (after a silence) whether to go on. */
  confirming: 'skip' | 'go_on' | null;
  /** Whether the candidate asked, beside an answer, if there is a human. */
  humanAsked: boolean;
  /** The candidate was given time: nothing is said until it is over. */
  timeGranted: boolean;
  /** What is open beside the question, word for word: a follow-up; empty where it is the question itself. */
  followUpText: string;
  /** Questions that were left out and not answered since, by index. */
  skipped: number[];
  /** Those of them that the candidate only said nothing to: they are asked again, but nobody chose to leave them out. */
  unanswered: number[];
  /** Those that are still to be asked again. */
  revisits: number[];
  wayBackOffered: boolean;
  /** The question before the current one; `null` where it is the one before in the template. */
  previousIndex: number | null;
  /** Repeated, reworded and left out by the model alone, since the question was asked: it may not do so forever. */
  unrequested: number;
  /** Ids of requests by button that were taken, the last ones. */
  requestIds: string[];
}

/**
 * - of `requestOf`: said by the candidate
 * - `leave`, `go_on`, `return`: the next question, because this one is left out, is done with, or to go back to one left out
 * - `stay`: not to leave the question
 * - `finish`: no questions of their own
 */
export type PendingRequest = CandidateRequest | 'leave' | 'go_on' | 'stay' | 'return' | 'finish';

/** What was heard of a reply, and whether it was cut. */
export interface LastReply {
  move: Move;
  text: string;
  cut: boolean;
  heardShare: number;
  /** Cut too early to count on its own; an answer to it may make it count. */
  open: boolean;
}

/** `way_back`: whether to go back to what was left out. */
export type Stage = 'greeting' | 'questions' | 'way_back' | 'candidate_questions' | 'closing' | 'over';

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
    askedAtMs: 0,
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
    request: null,
    confirming: null,
    humanAsked: false,
    timeGranted: false,
    followUpText: '',
    skipped: [],
    unanswered: [],
    revisits: [],
    wayBackOffered: false,
    previousIndex: null,
    unrequested: 0,
    requestIds: [],
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

/** Whether the current question has had the time that its author gives it. */
export function isAnswerOverdue(
  state: InterviewState,
  { template }: InterviewContext,
  atMs: number,
): boolean {
  const question = template.questions[state.questionIndex];
  if (question?.answerLimitMs === undefined) return false;
  return spentMs(state, atMs) - state.askedAtMs >= question.answerLimitMs + (question.thinkMs ?? 0);
}

/** The end of the budget belongs to the closing: a tenth of it, 20 to 90 s. */
export function closingReserveMs({ template }: InterviewContext): number {
  return Math.min(90_000, Math.max(20_000, template.timeBudgetMs / 10));
}

export function isClosingTime(state: InterviewState, context: InterviewContext, atMs: number): boolean {
  return remainingMs(state, context, atMs) <= closingReserveMs(context);
}

/** What `next_question` asks. */
export type Target =
  | { kind: 'question'; index: number }
  /** Whether to go back to what was left out. */
  | { kind: 'way_back' }
  /** For the candidate's own questions. */
  | { kind: 'invitation' };

/** What comes next: what was not out is asked again. `null` where nothing is left to ask. */
export function nextTarget(state: InterviewState, { template }: InterviewContext): Target | null {
  switch (state.stage) {
    case 'greeting':
      return { kind: 'question', index: 0 };
    case 'questions': {
      const { asked, questionIndex, revisits, wayBackOffered, skipped } = state;
      if (!asked) return { kind: 'question', index: questionIndex };
      const again = revisits[0];
      if (again !== undefined) return { kind: 'question', index: again };
      if (wayBackOffered) return { kind: 'invitation' };
      if (questionIndex + 1 < template.questions.length)
        return { kind: 'question', index: questionIndex + 1 };
      return { kind: skipped.length > 0 ? 'way_back' : 'invitation' };
    }
    case 'way_back': {
      const again = state.revisits[0];
      if (again !== undefined) return { kind: 'question', index: again };
      return { kind: state.asked ? 'invitation' : 'way_back' };
    }
    case 'candidate_questions':
      return state.asked ? null : { kind: 'invitation' };
    case 'closing':
    case 'over':
      return null;
  }
}
