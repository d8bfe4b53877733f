import { describe, expect, it } from 'vitest';
import { amongPeople, type JudgedInterview, repeatedLevels, retested, withPeople } from './pairs.ts';

const score = (questionId: string, criterionId: string, level: number) => ({
  questionId,
  criterionId,
  score: level,
  maxScore: 4,
});
const person = (memberId: string, questionId: string, criterionId: string, level: number) => ({
  memberId,
  questionId,
  criterionId,
  score: level,
});

const INTERVIEW: JudgedInterview = {
  first: [score('q1', 'problem', 3), score('q2', 'problem', 2)],
  repeats: [[score('q1', 'problem', 4), score('q2', 'problem', 2)], [score('q1', 'problem', 3)]],
  people: [
    person('kim', 'q1', 'problem', 2),
    person('lee', 'q1', 'problem', 3),
    // What the model abstained from.
    person('kim', 'q1', 'ownership', 1),
  ],
};
const levels = (pairs: readonly { first: number; second: number }[]) =>
  pairs.map(({ first, second }) => [first, second]);

describe('the judgements of an interview', () => {
  it('pair the model with each person, where both scored', () => {
    expect(levels(withPeople(INTERVIEW))).toEqual([
      [3, 2],
      [3, 3],
    ]);
  });

  it('pair people with each other', () => {
    expect(levels(amongPeople(INTERVIEW))).toEqual([[2, 3]]);
  });

  it('pair the first judgement with each repeat', () => {
    expect(levels(retested(INTERVIEW))).toEqual([
      [3, 4],
      [2, 2],
      [3, 3],
    ]);
  });

  it('tell the levels of each answer that was judged more than once', () => {
    expect(repeatedLevels(INTERVIEW).map((each) => each.levels)).toEqual([
      [3, 4, 3],
      [2, 2],
    ]);
  });
});
