import { describe, expect, it } from 'vitest';
import { overallScore } from './score.ts';

const question = (score: number | null, maxScore = 4) => ({
  questionId: 'q',
  number: 1,
  title: '',
  score,
  maxScore,
  label: null,
  criteria: [],
  doneWell: null,
  toTry: null,
});

describe('the score over all questions', () => {
  it.each([
    ['nothing judged', [question(null)], { score: null, scoreOf: null }],
    ['no question', [], { score: null, scoreOf: null }],
    ['what was not judged left out', [question(3), question(null)], { score: 0.75, scoreOf: 4 }],
    ['two scales', [question(2, 4), question(5, 5)], { score: 0.75, scoreOf: 5 }],
  ])('%s', (_name, questions, expected) => {
    expect(overallScore(questions)).toEqual(expected);
  });
});
