import { isBlank } from '@vivavoce/contract/text';
import { counted } from './moves-made.ts';
import { isEarlier } from './question-ids.ts';
import { asksForHuman, isFiller, requestOf, returnVerdictOf, verdictOf } from './requests.ts';
import type { InterviewContext, InterviewState, PendingRequest } from './state.ts';

/** What a candidate asks for by a button. To leave a question out has been confirmed there. */
export type ButtonRequest = 'repeat' | 'pause' | 'skip';

/** Share of a question that is enough for a typed answer: captions run ahead of the voice, and reading is about twice as fast. */
export const READ_ENOUGH = 0.35;
/** How often the offer to go back is made, where what is said to it is neither yes nor no. */
const MAX_OFFERS = 2;
const REQUEST_IDS_KEPT = 50;

interface Said {
  text: string;
  input: 'voice' | 'typed';
  /** The question that it was begun for, where that is known. */
  questionId?: string | null;
  /** It was begun before the interviewer asked whether to go on. */
  begunBefore?: boolean;
}

/**
 * What the candidate said: an answer, or what is asked for instead of one. An answer responds to the reply before it, even one
 * it cut off; but a question only counts once it was out. A request is no answer: it changes nothing about the question.
 */
export function answered(
  before: InterviewState,
  { text, input, questionId, begunBefore = false }: Said,
  context: InterviewContext,
): InterviewState {
  const { locale, template } = context;
  const { name } = template.interviewer;
  if (isBlank(text)) return before;
  // "Please", behind a request that nobody has taken up yet.
  if (before.request !== null && isFiller(text, locale, name)) return before;
  const said = requestOf(text, locale, name);
  if (said === null && isEarlier(before, questionId, context)) {
    const index = context.template.questions.findIndex(({ id }) => id === questionId);
    return answeredEarlier(before, text, index);
  }
  const state: InterviewState = {
    ...withReplyAnswered(before, input),
    request: null,
    humanAsked: false,
    timeGranted: false,
  };
  if (state.stage === 'way_back') return { ...answerToOffer(state, text, context), lastAnswer: text };
  const { confirming } = state;
  // A face alone is neither yes nor no, and no answer: the question stays.
  if (confirming !== null && !begunBefore && !/[\p{L}\p{N}]/u.test(text))
    return { ...state, request: confirming === 'skip' ? 'skip' : 'stay' };
  const verdict = confirming === null || begunBefore ? null : verdictOf(text, locale, name);
  if (verdict === 'stay') return { ...state, request: 'stay' };
  if (verdict === 'go') return goOn(state);
  const request = asked(state, said);
  if (request !== null) return { ...state, confirming: null, request };
  const words = text.split(/\s+/u).filter(Boolean).length;
  return {
    ...answeredAtLast(state),
    confirming: null,
    answeredEarlier: false,
    humanAsked: asksForHuman(text, locale, name),
    lastAnswer: text,
    wordsSinceQuestion: state.wordsSinceQuestion + words,
  };
}

/** An answer that was begun before the current question was out. That one is asked again, unless something was said to it. */
function answeredEarlier(state: InterviewState, text: string, questionIndex: number): InterviewState {
  const untouched = state.wordsSinceQuestion === 0;
  return {
    ...state,
    request: null,
    lastAnswer: text,
    answeredEarlier: untouched,
    asked: state.asked && !untouched,
    lastReply: state.lastReply && { ...state.lastReply, open: false },
    skipped: state.skipped.includes(questionIndex)
      ? state.skipped.filter((index) => index !== questionIndex)
      : state.skipped,
  };
}

function withReplyAnswered(state: InterviewState, input: 'voice' | 'typed'): InterviewState {
  const { lastReply } = state;
  if (!lastReply?.open) return state;
  const read = input === 'typed' && lastReply.heardShare >= READ_ENOUGH;
  if (lastReply.move === 'next_question' && !read) return state;
  return { ...counted(state, lastReply.move), lastReply: { ...lastReply, open: false } };
}

/** What can be asked for where the interview stands. */
function asked({ stage }: InterviewState, request: PendingRequest | null): PendingRequest | null {
  switch (stage) {
    case 'questions':
      return request;
    case 'candidate_questions':
      // Nothing to leave out: that is for whoever closes. What was said to invite them is said again, in the same words.
      if (request === 'skip') return null;
      return request === 'rephrase' ? 'repeat' : request;
    case 'closing':
      return request === 'human' ? request : null;
    case 'greeting':
    case 'way_back':
    case 'over':
      return null;
  }
}

/** Yes: to leave the question out, or, after a silence, to go on: then it is left out only where nothing was said to it. */
function goOn(state: InterviewState): InterviewState {
  const left = state.confirming === 'skip' || state.wordsSinceQuestion === 0;
  const gone = { ...state, confirming: null };
  return left ? { ...leaveOut(gone), request: 'leave' } : { ...gone, asked: true, request: 'go_on' };
}

function answerToOffer(
  state: InterviewState,
  text: string,
  { locale, template }: InterviewContext,
): InterviewState {
  const { name } = template.interviewer;
  const request = requestOf(text, locale, name);
  if (request === 'human' || request === 'pause') return { ...state, request };
  if (request === 'repeat' || request === 'rephrase') return { ...state, request: 'repeat' };
  switch (returnVerdictOf(text, locale, name)) {
    case 'go':
      return { ...state, revisits: state.skipped, request: 'return' };
    case 'stay':
      return { ...state, asked: true, request: 'go_on' };
    case null: {
      const again = state.askings < MAX_OFFERS;
      return again
        ? { ...state, asked: false, request: 'repeat' }
        : { ...state, asked: true, request: 'go_on' };
    }
  }
}

/** The question that is open is left out. */
export function leaveOut(state: InterviewState): InterviewState {
  const { questionIndex, skipped } = state;
  if (questionIndex < 0) return { ...state, asked: true };
  const unanswered = state.unanswered.filter((index) => index !== questionIndex);
  if (skipped.includes(questionIndex)) return { ...state, asked: true, unanswered };
  return { ...state, asked: true, unanswered, skipped: [...skipped, questionIndex] };
}

/** The question that is open is left because nothing is said to it; a question that was left out by choice stays that. */
export function leaveUnanswered(state: InterviewState): InterviewState {
  const { questionIndex, skipped, unanswered } = state;
  if (skipped.includes(questionIndex)) return { ...state, asked: true };
  return { ...leaveOut(state), unanswered: [...unanswered, questionIndex] };
}

/** A question that was left out is answered after all. */
function answeredAtLast(state: InterviewState): InterviewState {
  const { stage, asked: isAsked, questionIndex, skipped } = state;
  if (stage !== 'questions' || !isAsked || !skipped.includes(questionIndex)) return state;
  return { ...state, skipped: skipped.filter((index) => index !== questionIndex) };
}

/** A button was pressed. */
export function requested(
  before: InterviewState,
  { id, request }: { id: string; request: ButtonRequest },
): InterviewState {
  if (before.requestIds.includes(id)) return before;
  const state: InterviewState = {
    ...before,
    requestIds: [...before.requestIds, id].slice(-REQUEST_IDS_KEPT),
    confirming: null,
    timeGranted: false,
  };
  if (request !== 'skip') return { ...state, request };
  switch (state.stage) {
    case 'questions':
      return { ...leaveOut(state), request: 'leave' };
    case 'way_back':
      return { ...state, asked: true, request: 'go_on' };
    case 'candidate_questions':
      return { ...state, request: 'finish' };
    case 'greeting':
    case 'closing':
    case 'over':
      return state;
  }
}

/**
 * Whether a button does anything where the interview stands. `questionNumber`: the question that the client saw; one that is
 * gone is not left out any more.
 */
export function takesRequest(
  { stage, questionIndex, requestIds }: InterviewState,
  { id, request, questionNumber }: { id: string; request: ButtonRequest; questionNumber?: number },
): boolean {
  if (stage === 'greeting' || stage === 'closing' || stage === 'over' || requestIds.includes(id))
    return false;
  return request !== 'skip' || questionNumber === undefined || questionNumber === questionIndex + 1;
}
