import type { Evaluation } from '@vivavoce/contract/records';

/** What lists show and sort by, beside the evaluation itself. */
export interface OverallScore {
  /** Mean of what each question reached, as a share from 0 to 1; null where none could be judged. */
  score: number | null;
  /** The highest number of the scale to show it on. */
  scoreOf: number | null;
}

/** What the answers reached over all questions that could be judged, each of the same weight. */
export function overallScore(questions: Evaluation['questions']): OverallScore {
  const judged = questions.flatMap(({ score, maxScore }) => (score === null ? [] : [{ score, maxScore }]));
  if (judged.length === 0) return { score: null, scoreOf: null };
  const sum = judged.reduce((total, { score, maxScore }) => total + score / maxScore, 0);
  return { score: sum / judged.length, scoreOf: Math.max(...judged.map(({ maxScore }) => maxScore)) };
}
