import type { QuestionEvaluation } from '@vivavoce/contract/records';

/** The level that one judgement gave one answer on one criterion. */
export interface CriterionScore {
  questionId: string;
  criterionId: string;
  score: number;
  maxScore: number;
}

/** What was scored; what abstained says nothing. */
export function scoresOf(questions: readonly QuestionEvaluation[]): CriterionScore[] {
  return questions.flatMap(({ questionId, criteria }) =>
    criteria.flatMap((each) =>
      each.outcome === 'scored'
        ? [{ questionId, criterionId: each.criterionId, score: each.score, maxScore: each.maxScore }]
        : [],
    ),
  );
}

export interface Spread {
  mean: number;
  /** Standard deviation of the sample; 0 for a single one. */
  deviation: number;
  lowest: number;
  highest: number;
}

/** How far repeated judgements of one thing lie apart; `null` where there is none. */
export function spreadOf(scores: readonly number[]): Spread | null {
  if (scores.length === 0) return null;
  const scale = scores.length > 1 ? scores.length / (scores.length - 1) : 0;
  return {
    mean: rounded(mean(scores)),
    deviation: rounded(Math.sqrt(variance(scores) * scale)),
    lowest: Math.min(...scores),
    highest: Math.max(...scores),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of the population. */
function variance(values: readonly number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

/** To three decimals, which is more than any sample of interviews tells. */
function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000 + 0;
}
