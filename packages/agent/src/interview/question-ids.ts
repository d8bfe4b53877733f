import type { Move } from './moves.ts';
import type { InterviewContext, InterviewState } from './state.ts';

/**
 * The question that the candidate's words belong to; `null` before the first, and with the candidate's own. A question that is
 * not out yet has no answer: whoever cuts it off goes on with the one before it, and so with the closing.
 */
export function questionIdOf(state: InterviewState, { template }: InterviewContext): string | null {
  const { asked, questionIndex, previousIndex } = state;
  const isClosing = state.stage === 'closing' || state.stage === 'over';
  switch (isClosing ? state.closingFrom : state.stage) {
    case 'questions':
      return (
        template.questions[asked ? questionIndex : (previousIndex ?? Math.max(0, questionIndex - 1))]?.id ??
        null
      );
    case 'way_back':
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
      if (questionId !== null && index < 0) return false;
      // On the way back, what comes later in the template came before.
      return state.wayBackOffered ? index !== state.questionIndex : index < state.questionIndex;
    case 'way_back':
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
