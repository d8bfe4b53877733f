import type { Question } from '@vivavoce/contract/records';
import type { ReplyCause } from '../turn/effects.ts';
import { fill, join, lineFor, linesOf } from './lines/index.ts';
import { requestLinesOf } from './lines/requests.ts';
import type { Move } from './moves.ts';
import { askedAs, type PromptQuestion, type PromptState } from './prompt-state.ts';
import {
  type InterviewContext,
  type InterviewState,
  isAnswerOverdue,
  isClosingTime,
  nextTarget,
  type PendingRequest,
  remainingMs,
} from './state.ts';

/** How the next reply comes about. */
export type ReplyPlan =
  /** The model phrases: one of `allowed`, `fallback` where it does not choose one of them. `preface`: said before its words. */
  | { kind: 'generate'; allowed: Move[]; fallback: Move; preface?: string }
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
/** What the model may do unasked of what a candidate asks for, for each question. */
const MAX_UNREQUESTED = 3;
const ON_REQUEST = ['repeat_question', 'rephrase', 'skip', 'pause'] as const satisfies Move[];
/** How a silence is met, one after the other; the next one moves on, and the row begins again. */
const PROMPTS = {
  questions: ['listening', 'again', 'offer'],
  coding: ['check_in', 'check_in', 'check_in', 'offer'],
  other: ['listening', 'again'],
} as const;

/** What to do about a `start_reply` or, with `modelFailed`, a `say_fallback`. */
export function planReply(state: InterviewState, cause: ReplyCause, options: PlanOptions): ReplyPlan {
  const { context, modelFailed } = options;
  const lines = linesOf(context.locale);
  // What was asked for before words were lost is done: an apology in its place would end it.
  if (
    (cause.kind === 'not_heard' || cause.kind === 'missed') &&
    !isClosingTime(state, context, options.atMs)
  ) {
    const plan = planRequest(state, null, options);
    if (plan !== null) return plan;
  }
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
      // Whether to go on: yes and no are answers to it.
      return { kind: 'say', move: state.stage === 'questions' ? 'skip' : 'wait', text: lines.draft };
    case 'silence': {
      const prompt = silencePrompt(state, cause, context);
      if (prompt !== null) return { kind: 'say', ...prompt };
      break;
    }
    case 'answer':
    case 'request':
    case 'time_up': {
      const closing = cause.kind === 'time_up' || isClosingTime(state, context, options.atMs);
      if (closing && state.request !== 'human') break;
      const plan = planRequest(state, closing ? 'wrap_up' : null, options);
      if (plan !== null) return plan;
      break;
    }
    case 'greeting':
    case 'resume':
      break;
  }
  const { allowed, fallback } = movesFor(state, cause, options);
  // A question of this kind is answered by code, always, and truthfully.
  if (!modelFailed && state.humanAsked && (cause.kind === 'answer' || cause.kind === 'time_up'))
    return { kind: 'generate', allowed, fallback, preface: humanLine(context) };
  if (!modelFailed && !isAllOurs(state, allowed, context)) {
    const mayListen = options.speculative === true && cause.kind === 'answer';
    return { kind: 'generate', allowed: mayListen ? [...allowed, 'listen'] : allowed, fallback };
  }
  return { kind: 'say', move: fallback, text: ownWords(state, { cause, move: fallback, context }) };
}

/** Nothing but a question is to be said, and that word for word. */
function isAllOurs(state: InterviewState, allowed: readonly Move[], context: InterviewContext): boolean {
  const isOnlyMove = allowed.length === 1 && allowed[0] === 'next_question';
  return isOnlyMove && nextQuestion(state, context)?.verbatim === true;
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
    case 'way_back':
      return state.asked && cause.kind === 'resume' ? only('wait') : only('next_question');
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
  const questionsLeft = state.wayBackOffered
    ? state.revisits.length + 1
    : questions.length - state.questionIndex;
  const hurried = remainingMs(state, context, atMs) < questionsLeft * MIN_QUESTION_MS;
  const allowed: Move[] = [];
  if (isAnswerOverdue(state, context, atMs)) {
    if (state.answers < MAX_ANSWERS) allowed.push('answer_candidate');
    return { allowed: [...allowed, 'next_question' as const], fallback: 'next_question' as const };
  }
  if (!hurried && state.followUps < (question?.maxFollowUps ?? 0)) allowed.push('follow_up');
  allowed.push('next_question');
  if (state.hints < MAX_HINTS) allowed.push('hint');
  if (state.waits < MAX_WAITS) allowed.push('wait');
  if (state.answers < MAX_ANSWERS) allowed.push('answer_candidate');
  if (state.unrequested < MAX_UNREQUESTED) allowed.push(...ON_REQUEST);
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
function silencePrompt(
  state: InterviewState,
  { count, mode }: Extract<ReplyCause, { kind: 'silence' }>,
  context: InterviewContext,
): { move: Move; text: string } | null {
  const lines = linesOf(context.locale);
  if (!state.asked || state.stage === 'closing') return null;
  const offer = { move: 'skip', text: requestLinesOf(context.locale).offer } as const;
  const isOpen = state.stage === 'questions';
  // The minute is over that the candidate asked for.
  if (state.timeGranted && isOpen) return offer;
  const row = isOpen ? PROMPTS[mode === 'coding' ? 'coding' : 'questions'] : PROMPTS.other;
  const prompt = row[(count - 1) % (row.length + 1)];
  switch (prompt) {
    case 'listening':
      return { move: 'wait', text: lines.silence[0] };
    case 'again':
      return { move: 'wait', text: join(lines.silence[1], openText(state, context)) };
    case 'check_in':
      return { move: 'wait', text: lines.checkIn };
    case 'offer':
      return offer;
    default:
      return null;
  }
}

/** What is open, word for word: the question, or a follow-up to it. */
function openText(state: InterviewState, context: InterviewContext): string {
  return state.followUpText === '' ? currentText(state, context) : state.followUpText;
}

function currentText(state: InterviewState, context: InterviewContext): string {
  if (state.stage === 'candidate_questions') return linesOf(context.locale).invitation;
  if (state.stage === 'way_back') return wayBackLine(state, context);
  return context.template.questions[state.questionIndex]?.text ?? '';
}

function wayBackLine({ skipped }: InterviewState, { locale, template }: InterviewContext): string {
  const [one, several] = requestLinesOf(locale).wayBack;
  if (skipped.length > 1) return several;
  return fill(one, { title: template.questions[skipped[0] ?? -1]?.title ?? null });
}

function humanLine({ locale, template }: InterviewContext): string {
  return fill(requestLinesOf(locale).human, { interviewer: template.interviewer.name });
}

/** What a candidate asks for is done in the interview's own words, at once; only other words for a question are the model's. */
function planRequest(
  state: InterviewState,
  closing: 'wrap_up' | null,
  { context, modelFailed }: PlanOptions,
): ReplyPlan | null {
  const { request, asked } = state;
  const lines = requestLinesOf(context.locale);
  const say = (move: Move, ...parts: readonly (string | null)[]): ReplyPlan => ({
    kind: 'say',
    move,
    text: join(...parts),
  });
  const next = () => {
    const question = nextQuestion(state, context);
    return question && askedAs(question);
  };
  // What was not out yet is asked as if for the first time.
  const again = (lead: string | null): ReplyPlan =>
    asked ? say('repeat_question', lead, openText(state, context)) : say('next_question', lead, next());
  switch (request) {
    case null:
      return null;
    case 'repeat':
      return again(asked ? lines.again : null);
    case 'rephrase':
      if (!asked || state.stage !== 'questions') return again(null);
      if (!modelFailed) return { kind: 'generate', allowed: ['rephrase'], fallback: 'rephrase' };
      return say('rephrase', ownWords(state, { cause: { kind: 'answer' }, move: 'rephrase', context }));
    case 'skip':
      return say('skip', lines.skipConfirm);
    case 'pause':
      return say('pause', lines.pause);
    case 'stay':
      return say('pause', lines.stay);
    case 'human': {
      const human = humanLine(context);
      const { closing: goodbye } = linesOf(context.locale);
      if (closing !== null || state.stage === 'closing')
        return say('wrap_up', human, fill(goodbye, { name: context.candidateName }));
      return state.stage === 'candidate_questions' && asked ? say('repeat_question', human) : again(human);
    }
    case 'finish':
      return say('wrap_up', fill(linesOf(context.locale).closing, { name: context.candidateName }));
    case 'leave':
    case 'go_on':
    case 'return':
      return say('next_question', leadTo(request, state, context), next());
  }
}

/** What is said before the next question, where the candidate asked for that. */
function leadTo(
  request: Extract<PendingRequest, 'leave' | 'go_on' | 'return'>,
  state: InterviewState,
  context: InterviewContext,
): string | null {
  const { skipped, again } = requestLinesOf(context.locale);
  switch (request) {
    case 'leave':
      return skipped;
    case 'return':
      return again;
    case 'go_on':
      return nextTarget(state, context)?.kind === 'question' ? linesOf(context.locale).moveOn : null;
  }
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
    const hello = fill(lines.greeting, { name, interviewer: interviewer.name, title });
    return join(hello, question ? askedAs(question) : null);
  }
  if (cause.kind === 'time_up' || (move === 'wrap_up' && state.wrapUpAnnounced))
    return fill(lines.timeUp, { name });
  if (cause.kind === 'resume' && move !== 'wrap_up')
    return join(
      lines.resume,
      move === 'wait' ? currentText(state, context) : question ? askedAs(question) : null,
    );
  if (cause.kind === 'silence' && move === 'next_question' && question?.id !== undefined) {
    const onward = nextTarget(state, context)?.kind === 'question' && state.asked;
    return join(onward ? lines.moveOn : null, askedAs(question));
  }
  if (move === 'next_question' && !state.asked && state.stage !== 'greeting' && question)
    return askedAs(question);
  if (move === 'next_question' && question?.id === WAY_BACK) return question.text;
  return lineFor(move, {
    locale: context.locale,
    candidateName: name,
    question: question?.id === undefined ? null : askedAs(question),
    current: openText(state, context),
    hint: context.template.questions[state.questionIndex]?.hint ?? '',
  });
}

/** What `next_question` asks: the next one, the current one where it was not heard, the invitation after the last. */
export function nextQuestion(state: InterviewState, context: InterviewContext): PromptQuestion | null {
  const lines = linesOf(context.locale);
  const target = nextTarget(state, context);
  switch (target?.kind) {
    case undefined:
      return null;
    case 'question':
      return promptQuestion(context.template.questions[target.index]);
    case 'way_back': {
      const text = wayBackLine(state, context);
      return { id: WAY_BACK, title: text, text };
    }
    case 'invitation':
      return { title: lines.invitationTitle, text: lines.invitation };
  }
}

/** In the place of a question's id: whether to go back to what was left out. */
const WAY_BACK = 'way_back';

function promptQuestion(question: Question | undefined): PromptQuestion | null {
  if (question === undefined) return null;
  const { id, title, text, hint, asking, phase } = question;
  const introduction = phase?.introduction;
  return {
    id,
    title,
    text,
    ...(hint === '' ? {} : { hint }),
    ...(asking === 'verbatim' || introduction !== undefined ? { verbatim: true } : {}),
    ...(introduction === undefined ? {} : { introduction }),
  };
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
    openQuestion: openText(state, context),
    followUpsLeft: Math.max(0, (current?.maxFollowUps ?? 0) - state.followUps),
    candidateName: context.candidateName,
    remainingMs: remainingMs(state, context, atMs),
    language: context.locale,
    heardLastReply:
      state.lastReply === null ? null : { text: state.lastReply.text, cut: state.lastReply.cut },
  };
}
