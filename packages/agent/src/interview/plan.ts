import type { InterviewProgress, Question } from '@vivavoce/contract/records';
import type { ReplyCause } from '../turn/effects.ts';
import { fill, join, lineFor, linesOf } from './lines/index.ts';
import type { Move } from './moves.ts';
import type { PromptQuestion, PromptState } from './prompt-state.ts';
import { type InterviewContext, type InterviewState, isClosingTime, remainingMs } from './state.ts';

/** How the next reply comes about. */
export type ReplyPlan =
  /** The model phrases: one of `allowed`, `fallback` where it does not choose one of them. */
  | { kind: 'generate'; allowed: Move[]; fallback: Move }
  /** The interview's own words; the model is not asked. */
  | { kind: 'say'; move: Move; text: string };

export interface PlanOptions {
  context: InterviewContext;
  atMs: number;
  /** `say_fallback`: only the interview's own words will do. */
  modelFailed: boolean;
  /** The candidate may still go on: the model may find that they have not finished (`listen`). @defaultValue false */
  speculative?: boolean;
}

const MAX_HINTS = 1;
const MAX_WAITS = 2;
const MAX_ANSWERS = 2;
const MAX_CANDIDATE_QUESTIONS = 4;
/** A shorter answer invites a follow-up. */
const SHORT_ANSWER_WORDS = 12;
/** With less time than this per remaining question, follow-ups are skipped. */
const MIN_QUESTION_MS = 45_000;
/** After this many prompts, the next silence moves on; then the count restarts. */
const PROMPTS_BEFORE_MOVING_ON = 2;
const CHECK_INS_BEFORE_MOVING_ON = 3;

/** What to do about a `start_reply` or, with `modelFailed`, a `say_fallback`. */
export function planReply(state: InterviewState, cause: ReplyCause, options: PlanOptions): ReplyPlan {
  const { context, modelFailed } = options;
  const lines = linesOf(context.locale);
  switch (cause.kind) {
    case 'not_heard':
      // A noise that cut the question off is no answer: the question is asked again.
      if (!state.asked && state.stage !== 'greeting') break;
      return { kind: 'say', move: 'wait', text: lines.notHeard[cause.count > 1 ? 1 : 0] };
    case 'missed':
      if (!state.asked && state.stage !== 'greeting') break;
      return { kind: 'say', move: 'wait', text: lines.missed };
    case 'draft':
      if ((!state.asked && state.stage !== 'greeting') || state.stage === 'closing') break;
      return { kind: 'say', move: 'wait', text: lines.draft };
    case 'silence': {
      const text = silenceLine(state, cause, context);
      if (text !== null) return { kind: 'say', move: 'wait', text };
      break;
    }
    case 'greeting':
    case 'answer':
    case 'resume':
    case 'time_up':
      break;
  }
  const { allowed, fallback } = movesFor(state, cause, options);
  if (!modelFailed) {
    const mayListen = options.speculative === true && cause.kind === 'answer';
    return { kind: 'generate', allowed: mayListen ? [...allowed, 'listen'] : allowed, fallback };
  }
  return { kind: 'say', move: fallback, text: ownWords(state, { cause, move: fallback, context }) };
}

/** The moves that are allowed now, and the one to make if the model names none of them. */
export function movesFor(
  state: InterviewState,
  cause: ReplyCause,
  { context, atMs }: Omit<PlanOptions, 'modelFailed'>,
): { allowed: Move[]; fallback: Move } {
  if (cause.kind === 'time_up' || isClosingTime(state, context, atMs)) return only('wrap_up');
  switch (state.stage) {
    case 'greeting':
      return cause.kind === 'answer'
        ? { allowed: ['next_question', 'wait'], fallback: 'next_question' }
        : only('next_question');
    case 'questions':
      return questionMoves(state, cause, { context, atMs });
    case 'candidate_questions':
      return invitationMoves(state, cause);
    case 'closing':
    case 'over':
      return asksQuestion(state.lastAnswer) && state.closings < 2
        ? { allowed: ['answer_candidate', 'wrap_up'], fallback: 'wrap_up' }
        : only('wrap_up');
  }
}

const only = (move: Move) => ({ allowed: [move], fallback: move });

function questionMoves(
  state: InterviewState,
  cause: ReplyCause,
  { context, atMs }: Omit<PlanOptions, 'modelFailed'>,
) {
  const { questions } = context.template;
  const question = questions[state.questionIndex];
  if (!state.asked) {
    // The question was cut before it was out: it is asked again, or the candidate's own question is answered first.
    return cause.kind === 'answer'
      ? {
          allowed: ['next_question', 'answer_candidate', 'wait'] satisfies Move[],
          fallback: 'next_question' as Move,
        }
      : only('next_question');
  }
  if (cause.kind === 'silence') return only('next_question');
  // The question is out: what was cut behind it is no reason for another one.
  if (cause.kind === 'resume') return only('wait');
  const questionsLeft = questions.length - state.questionIndex;
  const hurried = remainingMs(state, context, atMs) < questionsLeft * MIN_QUESTION_MS;
  const allowed: Move[] = [];
  if (!hurried && state.followUps < (question?.maxFollowUps ?? 0)) allowed.push('follow_up');
  allowed.push('next_question');
  if (state.hints < MAX_HINTS) allowed.push('hint');
  if (state.waits < MAX_WAITS) allowed.push('wait');
  if (state.answers < MAX_ANSWERS) allowed.push('answer_candidate');
  const thin = allowed.includes('follow_up') && state.wordsSinceQuestion < SHORT_ANSWER_WORDS;
  return { allowed, fallback: thin ? ('follow_up' as const) : ('next_question' as const) };
}

function invitationMoves(state: InterviewState, cause: ReplyCause) {
  if (!state.asked && (cause.kind !== 'answer' || state.answeredEarlier)) return only('next_question');
  if (cause.kind === 'silence') return only('wrap_up');
  if (cause.kind === 'resume') return only('wait');
  const allowed: Move[] = [];
  const asks = asksQuestion(state.lastAnswer);
  if (state.answers < MAX_CANDIDATE_QUESTIONS) allowed.push('answer_candidate');
  if (state.waits < MAX_WAITS) allowed.push('wait');
  allowed.push('wrap_up');
  return {
    allowed,
    fallback:
      asks && state.answers < MAX_CANDIDATE_QUESTIONS ? ('answer_candidate' as const) : ('wrap_up' as const),
  };
}

const asksQuestion = (text: string) => /[?？؟]["'”»)]*\s*$/u.test(text);

/** The prompt after a silence; `null` where it is time to move on. */
function silenceLine(
  state: InterviewState,
  { count, mode }: Extract<ReplyCause, { kind: 'silence' }>,
  context: InterviewContext,
): string | null {
  const lines = linesOf(context.locale);
  const coding = mode === 'coding' && state.stage === 'questions';
  const prompts = coding ? CHECK_INS_BEFORE_MOVING_ON : PROMPTS_BEFORE_MOVING_ON;
  const nth = (count - 1) % (prompts + 1);
  if (nth === prompts || !state.asked || state.stage === 'closing') return null;
  if (coding) return lines.checkIn;
  if (nth === 0) return lines.silence[0];
  return join(lines.silence[1], currentText(state, context));
}

function currentText(state: InterviewState, context: InterviewContext): string {
  if (state.stage === 'candidate_questions') return linesOf(context.locale).invitation;
  return context.template.questions[state.questionIndex]?.text ?? '';
}

/** A reply without the model: a whole interview can be held with these. */
function ownWords(
  state: InterviewState,
  { cause, move, context }: { cause: ReplyCause; move: Move; context: InterviewContext },
): string {
  const lines = linesOf(context.locale);
  const name = context.candidateName;
  const question = nextQuestion(state, context);
  if (cause.kind === 'greeting') {
    const { interviewer, title } = context.template;
    return join(fill(lines.greeting, { name, interviewer: interviewer.name, title }), question?.text ?? null);
  }
  if (cause.kind === 'time_up' || (move === 'wrap_up' && state.wrapUpAnnounced))
    return fill(lines.timeUp, { name });
  if (cause.kind === 'resume' && move !== 'wrap_up')
    return join(lines.resume, move === 'wait' ? currentText(state, context) : (question?.text ?? null));
  if (cause.kind === 'silence' && move === 'next_question' && question?.id !== undefined) {
    return join(state.asked ? lines.moveOn : null, question.text);
  }
  if (move === 'next_question' && state.stage === 'questions' && !state.asked && question)
    return question.text;
  return lineFor(move, {
    locale: context.locale,
    candidateName: name,
    question: question?.id === undefined ? null : question.text,
    current: currentText(state, context),
    hint: context.template.questions[state.questionIndex]?.hint ?? '',
  });
}

/** What `next_question` asks: the next one, the current one where it was not heard, the invitation after the last. */
export function nextQuestion(state: InterviewState, context: InterviewContext): PromptQuestion | null {
  const { questions } = context.template;
  const lines = linesOf(context.locale);
  const invitation = { title: lines.invitationTitle, text: lines.invitation };
  switch (state.stage) {
    case 'greeting':
      return promptQuestion(questions[0]);
    case 'questions': {
      const next = questions[state.asked ? state.questionIndex + 1 : state.questionIndex];
      return next === undefined ? invitation : promptQuestion(next);
    }
    case 'candidate_questions':
      return state.asked ? null : invitation;
    case 'closing':
    case 'over':
      return null;
  }
}

function promptQuestion(question: Question | undefined): PromptQuestion | null {
  if (question === undefined) return null;
  const { id, title, text, hint } = question;
  return { id, title, text, ...(hint === '' ? {} : { hint }) };
}

/** What the model is told about the moment. */
export function promptStateOf(
  state: InterviewState,
  plan: Extract<ReplyPlan, { kind: 'generate' }>,
  { context, cause, atMs }: { context: InterviewContext; cause: ReplyCause; atMs: number },
): PromptState {
  const current = state.stage === 'questions' ? context.template.questions[state.questionIndex] : undefined;
  return {
    allowedMoves: plan.allowed,
    defaultMove: plan.fallback,
    stage: state.stage,
    cause: cause.kind,
    currentQuestion: promptQuestion(current),
    nextQuestion: nextQuestion(state, context),
    followUpsLeft: Math.max(0, (current?.maxFollowUps ?? 0) - state.followUps),
    candidateName: context.candidateName,
    remainingMs: remainingMs(state, context, atMs),
    language: context.locale,
    heardLastReply:
      state.lastReply === null ? null : { text: state.lastReply.text, cut: state.lastReply.cut },
  };
}

/** Progress as the client and the API see it. */
export function progressOf(
  state: InterviewState,
  context: InterviewContext,
  atMs: number,
): InterviewProgress {
  const { questions } = context.template;
  const question = questions[state.questionIndex];
  const invited = state.stage === 'candidate_questions' || state.stage === 'closing';
  return {
    questionNumber: state.questionIndex + 1,
    questionCount: questions.length,
    questionTitle: invited ? linesOf(context.locale).invitationTitle : (question?.title ?? ''),
    questionHint: invited ? '' : (question?.hint ?? ''),
    remainingMs: remainingMs(state, context, atMs),
    clockRunning: state.clockSinceMs !== null,
  };
}

/**
 * The question that the candidate's words belong to; `null` before the first, and with the candidate's own. A question that is
 * not out yet has no answer: whoever cuts it off goes on with the one before it, and so with the closing.
 */
export function questionIdOf(state: InterviewState, { template }: InterviewContext): string | null {
  const { asked, questionIndex } = state;
  const isClosing = state.stage === 'closing' || state.stage === 'over';
  switch (isClosing ? state.closingFrom : state.stage) {
    case 'questions':
      return template.questions[asked ? questionIndex : Math.max(0, questionIndex - 1)]?.id ?? null;
    case 'candidate_questions':
      return asked ? null : (template.questions[questionIndex]?.id ?? null);
    case 'greeting':
    case 'closing':
    case 'over':
    case null:
      return null;
  }
}

/** The question that a reply belongs to: where it asks one, that one, from its first word. */
export function questionIdOfReply(
  state: InterviewState,
  move: Move,
  context: InterviewContext,
): string | null {
  if (move === 'wrap_up') return null;
  if (move !== 'next_question') return questionIdOf(state, context);
  return state.stage === 'questions' ? (context.template.questions[state.questionIndex]?.id ?? null) : null;
}

/**
 * Whether an answer that was begun for this question comes after the interview has gone on to another one. The current question
 * counts as the answer's own also where not much of it was out; a question that is not known here is nobody's.
 */
export function isEarlier(
  state: InterviewState,
  questionId: string | null | undefined,
  { template }: InterviewContext,
): boolean {
  if (questionId === undefined) return false;
  const { questions } = template;
  const index = questionId === null ? -1 : questions.findIndex(({ id }) => id === questionId);
  switch (state.stage) {
    case 'questions':
      return (questionId === null || index >= 0) && index < state.questionIndex;
    case 'candidate_questions':
      return index >= 0;
    case 'greeting':
    case 'closing':
    case 'over':
      return false;
  }
}

/**
 * The question that an answer is recorded with: the one that it was begun for, if the interview has come so far, else the one that
 * is open.
 */
export function questionIdOfAnswer(
  state: InterviewState,
  questionId: string | null | undefined,
  context: InterviewContext,
): string | null {
  if (questionId === undefined) return questionIdOf(state, context);
  if (questionId === null || isEarlier(state, questionId, context)) return questionId;
  const { questions } = context.template;
  const index = questions.findIndex(({ id }) => id === questionId);
  const isOver = state.stage === 'closing' || state.stage === 'over';
  return isOver && index >= 0 && index <= state.questionIndex ? questionId : questionIdOf(state, context);
}
