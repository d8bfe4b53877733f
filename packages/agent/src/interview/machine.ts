import type { EndReason } from '@vivavoce/contract/records';
import { isBlank } from '@vivavoce/contract/text';
import type { Move } from './moves.ts';
import { isEarlier } from './plan.ts';
import {
  closingReserveMs,
  type InterviewContext,
  type InterviewState,
  remainingMs,
  spentMs,
} from './state.ts';

export {
  planReply,
  progressOf,
  promptStateOf,
  questionIdOf,
  questionIdOfAnswer,
  questionIdOfReply,
  type ReplyPlan,
} from './plan.ts';
export { type InterviewContext, type InterviewState, initialInterviewState, spentMs } from './state.ts';

/**
 * The interview: greeting and questions with limited follow-ups, the candidate's questions, closing, and the time for it all.
 * Times are milliseconds on the session's clock.
 */
export type InterviewEvent = { atMs: number } & InterviewEventBody;

export type InterviewEventBody =
  /** A client is there (again). */
  | { type: 'clock_started' }
  /** Nobody is there. Time does not count. */
  | { type: 'clock_stopped' }
  /** `commit_user_turn` */
  | {
      type: 'answered';
      text: string;
      input: 'voice' | 'typed';
      /** The question that it was begun for, where that is known. */
      questionId?: string | null;
    }
  /** First sample of a reply was played (`playback_started`), with its move. */
  | { type: 'reply_started'; move: Move }
  /** `commit_assistant_turn`: `text` as heard; `heardShare` of the whole reply's length, 0..1. */
  | { type: 'reply_heard'; move: Move; text: string; interrupted: boolean; heardShare: number }
  /** `drop_reply`, committed or not; `silent` where the move was to say nothing. */
  | { type: 'reply_dropped'; move: Move; silent: boolean }
  /** The timer of `set_timer` fired. */
  | { type: 'time_checked' };

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

/** Share of a reply that must be heard for its move to count: the question comes at its end. */
const HEARD_ENOUGH = 0.7;
/** The same for a typed answer: captions run ahead of the voice, and reading is about twice as fast. */
export const READ_ENOUGH = 0.35;
/** How often a question that keeps being cut off is started; then it counts as asked, however much was heard. */
const MAX_ASKINGS = 3;
/** How often the closing is started; then the interview is over, however much was heard. */
const MAX_CLOSINGS = 2;

/** One step of the interview. Pure. */
export function reduceInterview(
  state: InterviewState,
  event: InterviewEvent,
  context: InterviewContext,
): InterviewStep {
  if (state.stage === 'over') return { state, effects: [] };
  switch (event.type) {
    case 'clock_started':
      return timed(
        { ...state, clockSinceMs: state.clockSinceMs ?? event.atMs },
        { context, atMs: event.atMs, progress: true },
      );
    case 'clock_stopped': {
      const stopped = { ...state, spentMs: spentMs(state, event.atMs), clockSinceMs: null };
      return { state: stopped, effects: [{ type: 'set_timer', atMs: null }, { type: 'progress' }] };
    }
    case 'time_checked':
      return timed(state, { context, atMs: event.atMs, progress: false });
    case 'answered':
      return { state: answered(state, event, context), effects: [] };
    case 'reply_started':
      return started(state, event.move, context);
    case 'reply_heard':
      return heard(state, event);
    case 'reply_dropped':
      if (!event.silent) return { state, effects: [] };
      return { state: counted(state, event.move), effects: [] };
  }
}

function timed(
  state: InterviewState,
  { context, atMs, progress }: { context: InterviewContext; atMs: number; progress: boolean },
): InterviewStep {
  const effects: InterviewStep['effects'] = progress ? [{ type: 'progress' }] : [];
  if (state.clockSinceMs === null) return { state, effects };
  const untilMs = remainingMs(state, context, atMs) - closingReserveMs(context);
  if (untilMs > 0) return { state, effects: [...effects, { type: 'set_timer', atMs: atMs + untilMs }] };
  // Announced again after a change of worker: the turn's own mark went with its process.
  if (state.wrapUpAnnounced && !progress) return { state, effects };
  return { state: { ...state, wrapUpAnnounced: true }, effects: [...effects, { type: 'wrap_up_due' }] };
}

/** An answer responds to the reply before it, even one it cut off; but a question only counts once it was out. */
function answered(
  state: InterviewState,
  { text, input, questionId }: Omit<Extract<InterviewEvent, { type: 'answered' }>, 'type' | 'atMs'>,
  context: InterviewContext,
): InterviewState {
  if (isBlank(text)) return state;
  if (isEarlier(state, questionId, context)) return answeredEarlier(state, text);
  const words = text.split(/\s+/u).filter(Boolean).length;
  const next = {
    ...state,
    lastAnswer: text,
    answeredEarlier: false,
    wordsSinceQuestion: state.wordsSinceQuestion + words,
  };
  const { lastReply } = state;
  if (!lastReply?.open) return next;
  const read = input === 'typed' && lastReply.heardShare >= READ_ENOUGH;
  if (lastReply.move === 'next_question' && !read) return next;
  return { ...counted(next, lastReply.move), lastReply: { ...lastReply, open: false } };
}

/** An answer that was begun before the current question was out. That one is asked again, unless something was said to it. */
function answeredEarlier(state: InterviewState, text: string): InterviewState {
  const untouched = state.wordsSinceQuestion === 0;
  return {
    ...state,
    lastAnswer: text,
    answeredEarlier: untouched,
    asked: state.asked && !untouched,
    lastReply: state.lastReply && { ...state.lastReply, open: false },
  };
}

const FRESH_QUESTION = {
  askings: 1,
  followUps: 0,
  hints: 0,
  waits: 0,
  answers: 0,
  wordsSinceQuestion: 0,
} as const;

function started(state: InterviewState, move: Move, { template }: InterviewContext): InterviewStep {
  const progress: InterviewEffect[] = [{ type: 'progress' }];
  if (move === 'wrap_up') {
    const closingFrom = state.stage === 'closing' ? state.closingFrom : state.stage;
    const closing = { ...state, stage: 'closing' as const, closings: state.closings + 1, closingFrom };
    return { state: closing, effects: progress };
  }
  if (move !== 'next_question') return { state, effects: [] };
  const again = state.stage !== 'greeting' && !state.asked;
  if (again) return { state: { ...state, askings: state.askings + 1 }, effects: [] };
  const questionIndex = state.questionIndex + 1;
  const invites = questionIndex >= template.questions.length;
  return {
    state: {
      ...state,
      ...FRESH_QUESTION,
      stage: invites ? 'candidate_questions' : 'questions',
      questionIndex: invites ? state.questionIndex : questionIndex,
      asked: false,
    },
    effects: progress,
  };
}

function heard(
  state: InterviewState,
  event: Extract<InterviewEvent, { type: 'reply_heard' }>,
): InterviewStep {
  const { move, text, interrupted, heardShare } = event;
  const open = interrupted && heardShare < HEARD_ENOUGH && !isLastAttempt(state, move);
  const lastReply = { move, text, cut: interrupted, heardShare, open };
  if (open) return { state: { ...state, lastReply }, effects: [] };
  const next = { ...counted(state, move), lastReply };
  if (move !== 'wrap_up') return { state: next, effects: [] };
  const reason: EndReason = state.wrapUpAnnounced ? 'time' : 'completed';
  return { state: { ...next, stage: 'over', endReason: reason }, effects: [{ type: 'over', reason }] };
}

/** The last attempt counts, however little of it was heard: nobody is asked the same thing forever. */
function isLastAttempt(state: InterviewState, move: Move): boolean {
  if (move === 'wrap_up') return state.closings >= MAX_CLOSINGS;
  return move === 'next_question' && state.askings >= MAX_ASKINGS;
}

/** A move was made. */
function counted(state: InterviewState, move: Move): InterviewState {
  switch (move) {
    case 'follow_up':
      return { ...state, followUps: state.followUps + 1, waits: 0 };
    case 'hint':
      return { ...state, hints: state.hints + 1 };
    case 'wait':
      return { ...state, waits: state.waits + 1 };
    case 'answer_candidate':
      return { ...state, answers: state.answers + 1 };
    case 'next_question':
      return { ...state, asked: true };
    // What the candidate asks for costs nothing: none of these is counted.
    case 'repeat_question':
    case 'rephrase':
    case 'skip':
    case 'pause':
    case 'listen':
    case 'wrap_up':
      return state;
  }
}
