import type { InterviewProgress } from '@vivavoce/contract/records';
import { linesOf } from './lines/index.ts';
import { type InterviewContext, type InterviewState, remainingMs } from './state.ts';

/** Progress as the client and the API see it. */
export function progressOf(
  state: InterviewState,
  context: InterviewContext,
  atMs: number,
): InterviewProgress {
  const { questions } = context.template;
  const question = questions[state.questionIndex];
  const invited = state.stage === 'candidate_questions' || state.stage === 'closing';
  // By choice: what nobody said anything to simply has no answer.
  const skipped = state.skipped.filter((index) => !state.unanswered.includes(index));
  return {
    questionNumber: state.questionIndex + 1,
    questionCount: questions.length,
    questionTitle: invited ? linesOf(context.locale).invitationTitle : titleOf(state, context),
    questionHint: invited ? '' : (question?.hint ?? ''),
    remainingMs: remainingMs(state, context, atMs),
    clockRunning: state.clockSinceMs !== null,
    ...(skipped.length === 0 ? {} : { skippedQuestionIds: skipped.flatMap(idOf(context)) }),
  };
}

/** The question's title, behind that of the part of the interview that it belongs to. */
function titleOf({ questionIndex }: InterviewState, { template }: InterviewContext): string {
  const title = template.questions[questionIndex]?.title ?? '';
  const phase = template.questions.slice(0, questionIndex + 1).findLast((question) => question.phase)?.phase;
  return phase ? `${phase.title} · ${title}` : title;
}

const idOf =
  ({ template }: InterviewContext) =>
  (index: number) =>
    template.questions[index]?.id ?? [];
