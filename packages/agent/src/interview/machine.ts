import type { EndReason } from '@vivavoce/contract/records';
import { answered, type ButtonRequest, leaveUnanswered, requested } from './answers.ts';
import type { Move } from './moves.ts';
import { counted } from './moves-made.ts';
import {
  closingReserveMs,
  type InterviewContext,
  type InterviewState,
  nextTarget,
  remainingMs,
  spentMs,
} from './state.ts';

export { READ_ENOUGH, takesRequest } from './answers.ts';
export { planReply, promptStateOf, type ReplyPlan } from './plan.ts';
export { progressOf } from './progress.ts';
export { questionIdOf, questionIdOfAnswer, questionIdOfReply } from './question-ids.ts';
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
      /** It was begun before the interviewer asked whether to go on: it is no answer to that. */
      begunBefore?: boolean;
    }
  /** A button. `id` names it across connections; the same again does nothing. */
  | { type: 'requested'; id: string; request: ButtonRequest }
  /** First sample of a reply was played (`playback_started`), with its move; `afterSilence`: nobody had said anything for long. */
  | { type: 'reply_started'; move: Move; afterSilence?: boolean }
  /** `commit_assistant_turn`: `text` as heard, `whole` as meant; `heardShare` of the whole reply's length, 0..1. */
  | {
      type: 'reply_heard';
      move: Move;
      text: string;
      whole?: string;
      interrupted: boolean;
      heardShare: number;
    }
  /** `drop_reply`, committed or not; `silent` where the move was to say nothing. */
  | { type: 'reply_dropped'; move: Move; silent: boolean }
  /** The timer of `set_timer` fired. */
  | { type: 'time_checked' };

export type InterviewEffect =
  /** Send `time_checked` at this time; replaces the one before. `null` clears it. */
  | { type: 'set_timer'; atMs: number | null }
  /** Only the closing is left: send `wrap_up_due` to the turn. */
  | { type: 'wrap_up_due' }
  /** The candidate was given time: send `time_granted` to the turn. */
  | { type: 'time_granted'; forMs?: number }
  /** The closing was heard: send `end` to the turn. */
  | { type: 'over'; reason: EndReason }
  | { type: 'progress' };

export interface InterviewStep {
  state: InterviewState;
  effects: InterviewEffect[];
}

/** Share of a reply that must be heard for its move to count: the question comes at its end. */
const HEARD_ENOUGH = 0.7;
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
      return progressed(state, answered(state, event, context));
    case 'requested':
      return progressed(state, requested(state, event));
    case 'reply_started':
      return started(state, event, context);
    case 'reply_heard':
      return heard(state, event, context);
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

/** What is left out is part of the progress. */
function progressed(before: InterviewState, state: InterviewState): InterviewStep {
  return { state, effects: state.skipped === before.skipped ? [] : [{ type: 'progress' }] };
}

const FRESH_QUESTION = {
  askings: 1,
  followUps: 0,
  hints: 0,
  waits: 0,
  answers: 0,
  wordsSinceQuestion: 0,
  followUpText: '',
  unrequested: 0,
  asked: false,
} as const;

function started(
  before: InterviewState,
  { move, afterSilence = false }: Extract<InterviewEvent, { type: 'reply_started' }>,
  context: InterviewContext,
): InterviewStep {
  const progress: InterviewEffect[] = [{ type: 'progress' }];
  const unrequested = before.request === null ? before.unrequested + 1 : before.unrequested;
  const state: InterviewState = {
    ...before,
    request: null,
    humanAsked: false,
    confirming: move === 'skip' ? (afterSilence ? 'go_on' : 'skip') : null,
    timeGranted: move === 'pause',
    unrequested: isOnRequest(move) && !afterSilence ? unrequested : before.unrequested,
  };
  if (move === 'pause') return { state, effects: [{ type: 'time_granted' }] };
  if (move === 'wrap_up') {
    const closingFrom = state.stage === 'closing' ? state.closingFrom : state.stage;
    const closing = { ...state, stage: 'closing' as const, closings: state.closings + 1, closingFrom };
    return { state: closing, effects: progress };
  }
  if (move !== 'next_question') return { state, effects: [] };
  const again = state.stage !== 'greeting' && !state.asked && !goesBack(state);
  if (again) return { state: { ...state, askings: state.askings + 1 }, effects: [] };
  const left = afterSilence && state.stage === 'questions' && state.wordsSinceQuestion === 0;
  const from = left ? leaveUnanswered(state) : state;
  const target = nextTarget(from, context) ?? { kind: 'invitation' };
  switch (target.kind) {
    case 'question':
      return {
        state: {
          ...from,
          ...FRESH_QUESTION,
          stage: 'questions',
          previousIndex: from.wayBackOffered ? from.questionIndex : null,
          questionIndex: target.index,
          revisits: from.revisits.filter((index) => index !== target.index),
        },
        effects: progress,
      };
    case 'way_back':
      return {
        state: { ...from, ...FRESH_QUESTION, stage: 'way_back', wayBackOffered: true },
        effects: progress,
      };
    case 'invitation':
      return { state: { ...from, ...FRESH_QUESTION, stage: 'candidate_questions' }, effects: progress };
  }
}

/** The offer to go back was taken up before it was out. */
const goesBack = (state: InterviewState) => state.stage === 'way_back' && state.revisits.length > 0;

/** Moves that a candidate asks for. */
const isOnRequest = (move: Move) =>
  move === 'repeat_question' || move === 'rephrase' || move === 'skip' || move === 'pause';

function heard(
  state: InterviewState,
  event: Extract<InterviewEvent, { type: 'reply_heard' }>,
  context: InterviewContext,
): InterviewStep {
  const { move, text, interrupted, heardShare } = event;
  const followUp = move === 'follow_up' ? { followUpText: event.whole ?? text } : {};
  const open = interrupted && heardShare < HEARD_ENOUGH && !isLastAttempt(state, move);
  const lastReply = { move, text, cut: interrupted, heardShare, open };
  if (open) return { state: { ...state, ...followUp, lastReply }, effects: [] };
  const next = { ...counted(state, move), ...followUp, lastReply };
  if (move === 'next_question') return asked(next, event, context);
  if (move !== 'wrap_up') return { state: next, effects: [] };
  const reason: EndReason = state.wrapUpAnnounced ? 'time' : 'completed';
  return { state: { ...next, stage: 'over', endReason: reason }, effects: [{ type: 'over', reason }] };
}

/** A question is out: its time begins, and the time to think where it has one. */
function asked(
  state: InterviewState,
  { atMs }: InterviewEvent,
  { template }: InterviewContext,
): InterviewStep {
  const thinkMs = state.stage === 'questions' ? template.questions[state.questionIndex]?.thinkMs : undefined;
  return {
    state: { ...state, askedAtMs: spentMs(state, atMs) },
    effects: thinkMs === undefined ? [] : [{ type: 'time_granted', forMs: thinkMs }],
  };
}

/** The last attempt counts, however little of it was heard: nobody is asked the same thing forever. */
function isLastAttempt(state: InterviewState, move: Move): boolean {
  if (move === 'wrap_up') return state.closings >= MAX_CLOSINGS;
  return move === 'next_question' && state.askings >= MAX_ASKINGS;
}
