import type { Template, Utterance } from '@vivavoce/contract/records';
import type { JudgedQuestion } from './judge.ts';

/**
 * The questions that were really asked, each with what was said to it. What was not reached is not judged.
 * @param leftOut ids of the questions that the candidate left out, as the interview's progress has them
 */
export function questionsOf(
  template: Template,
  transcript: readonly Utterance[],
  locale: string,
  leftOut: readonly string[] = [],
): JudgedQuestion[] {
  return template.questions.flatMap((question, index) => {
    const utterances = transcript.filter(({ questionId }) => questionId === question.id);
    if (utterances.length === 0) return [];
    const criteria = template.criteria.filter(({ id }) => question.criterionIds.includes(id));
    const isLeftOut = leftOut.includes(question.id);
    return [{ question, number: index + 1, criteria, utterances, locale, isLeftOut }];
  });
}
