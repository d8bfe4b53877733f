import type { InterviewContext, InterviewState, ReplyPlan } from '../interview/machine.ts';
import { progressOf } from '../interview/machine.ts';
import type { PromptQuestion, PromptState } from '../llm/state-object.ts';
import type { ReplyCause } from '../turn/effects.ts';

/** What the model is told about the moment in which it is to speak. */
export function promptState(
  interview: InterviewState,
  plan: Extract<ReplyPlan, { kind: 'generate' }>,
  { context, cause, atMs }: { context: InterviewContext; cause: ReplyCause; atMs: number },
): PromptState {
  const { questions } = context.template;
  const current = questions[interview.questionIndex];
  const nextIndex =
    interview.questionIndex < 0 || interview.asked ? interview.questionIndex + 1 : interview.questionIndex;
  const next = questions[nextIndex];
  return {
    allowedMoves: plan.allowed,
    defaultMove: plan.fallback,
    stage: interview.stage,
    cause: cause.kind,
    currentQuestion: current ? toPromptQuestion(current) : null,
    nextQuestion: next ? toPromptQuestion(next) : invitation(interview),
    followUpsLeft: Math.max(0, (current?.maxFollowUps ?? 0) - interview.followUps),
    candidateName: context.candidateName,
    remainingMs: progressOf(interview, context, atMs).remainingMs,
    language: context.locale,
    heardLastReply: interview.lastReply && { text: interview.lastReply.text, cut: interview.lastReply.cut },
  };
}

function toPromptQuestion({ id, title, text, hint }: PromptQuestion): PromptQuestion {
  return {
    ...(id === undefined ? {} : { id }),
    title,
    text,
    ...(hint ? { hint } : {}),
  };
}

function invitation(interview: InterviewState): PromptQuestion | null {
  if (interview.stage !== 'questions') return null;
  return { title: 'Your questions', text: 'What would you like to ask me?' };
}
