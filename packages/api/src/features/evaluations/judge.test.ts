import { toStorable } from '@vivavoce/contract/text';
import { describe, expect, it } from 'vitest';
import { TEMPLATE, TRANSCRIPT } from '../../testing/judged-interview.ts';
import { abstainQuestion, isEnough, type JudgedQuestion, judgeQuestion } from './judge.ts';
import { questionsOf } from './material.ts';
import type { QuestionAnswer } from './prompt.ts';

const [first, , third] = questionsOf(TEMPLATE, TRANSCRIPT, 'en-GB') as [
  JudgedQuestion,
  JudgedQuestion,
  JudgedQuestion,
];
const quote = { sequence: 3, text: 'I traced the join' };

function answer(
  criteria: {
    id: string;
    level: number | null;
    quotes?: { sequence: number; text: string }[];
    reason?: string;
  }[],
): QuestionAnswer {
  return {
    criteria: criteria.map(({ id, level, quotes = [quote], reason = 'It names the cause.' }) => ({
      criterionId: id,
      quotes,
      reason,
      level,
    })),
    doneWell: 'You named the cause before the fix.',
    toTry: 'End with a number.',
  };
}

describe('the judgement of a question', () => {
  it('scores each criterion by its level and the question by their mean', () => {
    const result = judgeQuestion(
      first,
      answer([
        { id: 'problem', level: 4 },
        { id: 'ownership', level: 3 },
      ]),
    );
    expect(result).toMatchObject({
      number: 1,
      score: 3.5,
      maxScore: 4,
      // A mean of two stands on a level of neither.
      label: null,
      doneWell: expect.any(String),
    });
    const alone = judgeQuestion(first, answer([{ id: 'problem', level: 3 }]));
    expect([alone.score, alone.label]).toEqual([
      3,
      alone.criteria.flatMap((each) => (each.outcome === 'scored' ? [each.label] : []))[0],
    ]);
    expect(result.criteria[0]).toMatchObject({ outcome: 'scored', score: 4, maxScore: 4, label: 'strong' });
  });

  it.each([
    ['no quote', { id: 'problem', level: 3, quotes: [] }],
    [
      'a quote that nobody said',
      { id: 'problem', level: 4, quotes: [{ sequence: 3, text: 'I never sleep at all' }] },
    ],
    [
      'a quote of the interviewer',
      { id: 'problem', level: 4, quotes: [{ sequence: 2, text: 'Tell me about a report' }] },
    ],
    ['a level above the scale', { id: 'problem', level: 99 }],
    ['a level below the scale', { id: 'problem', level: 0 }],
    ['half a level', { id: 'problem', level: 2.5 }],
    ['no level', { id: 'problem', level: null }],
    ['no reason', { id: 'problem', level: 3, reason: '  ' }],
    ['an unknown criterion', { id: 'charisma', level: 4 }],
  ])('abstains on %s', (_case, criterion) => {
    const result = judgeQuestion(first, answer([criterion]));
    expect(result.criteria).toEqual([
      { outcome: 'abstained', criterionId: 'problem', name: 'Problem solving', reason: 'too_little_said' },
      { outcome: 'abstained', criterionId: 'ownership', name: 'Ownership', reason: 'too_little_said' },
    ]);
    expect(result).toMatchObject({ score: null, label: null, doneWell: null, toTry: null });
  });

  it('takes markup, links and endless text out of sentences', () => {
    const result = judgeQuestion(
      first,
      answer([{ id: 'problem', level: 3, reason: `<b>See</b> https://evil.test/x ${'so '.repeat(400)}` }]),
    );
    const [criterion] = result.criteria;
    expect(criterion?.outcome === 'scored' && criterion.reason).toMatch(/^See so so/);
    expect(criterion?.outcome === 'scored' && criterion.reason.length).toBeLessThan(310);
  });

  it.each([
    ['a verdict', 'You should be hired for this role.'],
    ['words that nobody said', 'You said “I doubled the revenue of forty countries”.'],
    ['a link and nothing else', 'www.evil.test'],
  ])('keeps the score and drops the reason where that is %s', (_what, reason) => {
    const [criterion] = judgeQuestion(first, answer([{ id: 'problem', level: 3, reason }])).criteria;
    expect(criterion).toMatchObject({ outcome: 'scored', reason: 'The words quoted here meet this level.' });
  });

  it.each([
    ['half a character', 'It names \ud83d the cause.'],
    ['a character that the cut would halve', `${'あ'.repeat(149)}\u{1F600}${'あ'.repeat(200)}`],
  ])('makes a sentence that can be stored out of one with %s', (_case, reason) => {
    const [criterion] = judgeQuestion(first, answer([{ id: 'problem', level: 3, reason }])).criteria;
    const kept = criterion?.outcome === 'scored' ? criterion.reason : expect.fail('not scored');
    expect(toStorable(kept)).toBe(kept);
  });

  it('is not asked for where too little was said', () => {
    expect(isEnough(first)).toBe(true);
    expect(isEnough(third)).toBe(false);
    expect(abstainQuestion(third, 'too_little_said')).toMatchObject({ score: null, maxScore: 4 });
  });

  it('leaves out questions that were not reached', () => {
    const reached = questionsOf(TEMPLATE, TRANSCRIPT.slice(0, 3), 'en-GB');
    expect(reached.map(({ question }) => question.id)).toEqual(['q1']);
  });
});
