import { describe, expect, it } from 'vitest';
import type { TemplateInput } from '../document.ts';
import { customerSupport } from '../library/documents/customers/customer-support.ts';
import { diffTemplates } from './diff.ts';

const [first, second, third, fourth] = customerSupport.questions;
if (!first || !second || !third || !fourth) throw new Error('The template has four questions.');
const withQuestions = (...questions: TemplateInput['questions']): TemplateInput => ({
  ...customerSupport,
  questions,
});
const shortOf = (after: TemplateInput) =>
  diffTemplates(customerSupport, after).questions.map(({ id, change, moved }) => [
    id,
    change,
    moved && [moved.from, moved.to],
  ]);

describe('what changed between two versions', () => {
  it('is nothing where nothing did', () => {
    expect(diffTemplates(customerSupport, structuredClone(customerSupport))).toEqual({
      fields: [],
      questions: [],
      criteria: [],
    });
  });

  it('names fields by their way, with both values', () => {
    const after = {
      ...customerSupport,
      title: 'Support',
      consentText: 'Read this.',
      interviewer: { ...customerSupport.interviewer, name: 'Ada' },
    };
    expect(diffTemplates(customerSupport, after).fields).toEqual([
      { field: 'title', before: customerSupport.title, after: 'Support' },
      { field: 'interviewer.name', before: 'Milo', after: 'Ada' },
      { field: 'consentText', before: null, after: 'Read this.' },
    ]);
  });

  it.each([
    [
      'a question that came',
      withQuestions(first, { ...first, id: 'new' }, second, third, fourth),
      [['new', 'added', null]],
    ],
    ['one that went', withQuestions(first, third, fourth), [[second.id, 'removed', null]]],
    [
      'the one that moved, not those that it passed',
      withQuestions(fourth, first, second, third),
      [[fourth.id, 'changed', [4, 1]]],
    ],
    [
      'two that changed places as one move',
      withQuestions(first, third, second, fourth),
      [[second.id, 'changed', [2, 3]]],
    ],
  ])('tells %s', (_, after, expected) => expect(shortOf(after)).toEqual(expected));

  it('tells what changed inside a question and a criterion', () => {
    const after = {
      ...withQuestions({ ...first, maxFollowUps: 0, criterionIds: ['tone'] }, second, third, fourth),
      criteria: customerSupport.criteria.map((criterion, index) =>
        index === 0
          ? {
              ...criterion,
              levels: criterion.levels.map((level, at) => (at === 1 ? { ...level, anchor: 'New.' } : level)),
            }
          : criterion,
      ),
    };
    const { questions, criteria } = diffTemplates(customerSupport, after);
    expect(questions[0]?.fields).toEqual([
      { field: 'maxFollowUps', before: 2, after: 0 },
      { field: 'criterionIds', before: 'listening, resolution', after: 'tone' },
    ]);
    expect(criteria).toMatchObject([
      { id: 'listening', fields: [{ field: 'levels.1.anchor', after: 'New.' }] },
    ]);
  });
});
