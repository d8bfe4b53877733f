import type { SessionState } from '@vivavoce/sdk';
import type { Words } from '../words/translate.ts';
import { isOver } from './session-status.ts';

/** How long one question may take before the widget says that it is unusual. */
export const FINISH_SLOW_MS = 45_000;

/** Thanks and how far the evaluation is. */
export interface FinishView {
  title: string;
  text: string;
  progress: { text: string; done: number; count: number } | null;
}

/** So long the candidate's own look may take before the screen says so again. */
export const CHECK_MS = 5_000;

export function finishView(state: Pick<SessionState, 'record' | 'evaluation'>, words: Words): FinishView {
  const { record, evaluation } = state;
  const abandoned = record.status === 'abandoned' || record.endReason === 'abandoned';
  const text = words.say(abandoned ? 'finish.abandoned' : 'finish.text');
  const title = thanks(record.displayName, words, 'finish.thanks');
  const count = evaluation.status === 'running' ? evaluation.questionCount : record.template.questionCount;
  const done = evaluation.status === 'running' ? evaluation.questionsDone : 0;
  /* Too little was said to evaluate: nothing is on its way. */
  if (evaluation.status === 'none' && isOver(record.status)) return { title, text, progress: null };
  const progress =
    evaluation.status === 'running'
      ? words.say('finish.progress', { done, count })
      : words.say('finish.waiting');
  return { title, text, progress: { text: progress, done, count } };
}

/** The interview goes to the tenant: what happens next and when, and no score. */
export function submittedView(
  { record }: SessionState,
  words: Words,
): FinishView & { next: string; kept: string } {
  return {
    title: thanks(record.displayName, words, 'submitted.title'),
    text: words.say('submitted.text', { tenant: record.tenantName }),
    next: words.say('submitted.next', { tenant: record.tenantName }),
    kept: words.say('submitted.kept', { count: record.notice.retentionDays }),
    progress: null,
  };
}

function thanks(name: string | null, words: Words, key: 'finish.thanks' | 'submitted.title'): string {
  if (name) return words.say(key, { name });
  return words.say(key === 'finish.thanks' ? 'finish.thanksNameless' : 'submitted.titleNameless');
}
