import type { CriterionScore } from '../evaluations/index.ts';
import type { RatedPair } from './agreement.ts';

/** Everything that was made of the answers of one interview. */
export interface JudgedInterview {
  /** By the model, first. */
  first: readonly CriterionScore[];
  /** By the model with the same rubric, again. */
  repeats: readonly (readonly CriterionScore[])[];
  /** By people. */
  people: readonly PersonScore[];
}

export type PersonScore = Pick<CriterionScore, 'questionId' | 'criterionId' | 'score'> & { memberId: string };

/** Two judgements of one answer on one criterion. */
export type CriterionPair = RatedPair & { criterionId: string };

/** The model's level beside each person's. */
export function withPeople({ first, people }: JudgedInterview): CriterionPair[] {
  return people.flatMap((person) => pairOf(find(first, person), person));
}

/** Each two people's levels, which is the yardstick for a model's: nobody agrees with them more than they do. */
export function amongPeople({ people }: JudgedInterview): CriterionPair[] {
  const sorted = [...people].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
  return sorted.flatMap((one, index) =>
    sorted.slice(index + 1).flatMap((other) => (isSamePlace(one, other) ? pairOf(one, other) : [])),
  );
}

/** The model's first level beside each of its repeats. */
export function retested({ first, repeats }: JudgedInterview): CriterionPair[] {
  return repeats.flatMap((repeat) => first.flatMap((score) => pairOf(score, find(repeat, score))));
}

/** The levels that each answer got in all judgements of the model, where there are several. */
export function repeatedLevels({
  first,
  repeats,
}: JudgedInterview): { criterionId: string; levels: number[] }[] {
  return first.flatMap((score) => {
    const again = repeats.flatMap((repeat) => find(repeat, score)?.score ?? []);
    return again.length === 0 ? [] : [{ criterionId: score.criterionId, levels: [score.score, ...again] }];
  });
}

type Place = Pick<CriterionScore, 'questionId' | 'criterionId'>;

function isSamePlace(one: Place, other: Place): boolean {
  return one.questionId === other.questionId && one.criterionId === other.criterionId;
}

function find(scores: readonly CriterionScore[], place: Place): CriterionScore | undefined {
  return scores.find((score) => isSamePlace(score, place));
}

function pairOf(
  first: Pick<CriterionScore, 'criterionId' | 'score'> | undefined,
  second: Pick<CriterionScore, 'score'> | undefined,
): CriterionPair[] {
  if (!first || !second) return [];
  return [{ criterionId: first.criterionId, first: first.score, second: second.score }];
}
