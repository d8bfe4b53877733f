import type { TemplateInput } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { editorSchema, freeId, toDocument } from './document.ts';

const DOCUMENT: TemplateInput = {
  slug: 'screen',
  title: 'Screen',
  kind: 'screening',
  locale: 'en',
  resultVisibility: 'tenant',
  interviewer: { name: 'Ava', persona: 'Kind.' },
  questions: [
    { id: 'q', title: 'Work', text: 'What did you do?', hint: '', maxFollowUps: 1, criterionIds: ['c'] },
  ],
  criteria: [
    {
      id: 'c',
      name: 'Part',
      description: 'Own part.',
      levels: [
        { label: 'open', anchor: 'Open.' },
        { label: 'clear', anchor: 'Clear.' },
      ],
    },
  ],
  timeBudgetMs: 600_000,
  retentionDays: 30,
  turn: { mode: 'conversational' },
};
const [question] = DOCUMENT.questions;

describe('the document of a form', () => {
  it('is the template where nothing was touched', () => {
    expect(editorSchema.parse(structuredClone(DOCUMENT))).toEqual(DOCUMENT);
  });

  it('says of its evaluation what was asked for, and nothing where nothing is', () => {
    const of = (evaluation: object) =>
      editorSchema.parse({ ...DOCUMENT, evaluation } as TemplateInput).evaluation;
    expect(of({ whileRunning: true, repeats: 2 })).toEqual({ whileRunning: true, repeats: 2 });
    expect(of({ whileRunning: false, repeats: 3 })).toEqual({ repeats: 3 });
    expect(of({ whileRunning: false, repeats: undefined })).toBeUndefined();
  });

  it('says of its branding what is not the tenant’s own', () => {
    const of = (branding: object) => editorSchema.parse({ ...DOCUMENT, branding } as TemplateInput).branding;
    expect(of({ shownName: 'Contoso', accent: '' })).toEqual({ shownName: 'Contoso' });
    expect(of({ shownName: ' ', accent: '', logo: '' })).toBeUndefined();
    expect(() => of({ accent: 'teal' })).toThrow(/Not a colour/);
  });

  it('leaves out what was left empty, and keeps what may be', () => {
    const values = {
      ...DOCUMENT,
      consentText: ' ',
      interviewer: { ...DOCUMENT.interviewer, voiceId: '' },
      turn: { mode: 'conversational', silenceAfterMs: undefined },
      questions: [
        { ...question, idealAnswer: '', thinkMs: Number.NaN, phase: { title: '', introduction: '' } },
      ],
    };
    expect(editorSchema.parse(values)).toEqual(DOCUMENT);
  });

  it('names a field that does not fit by the name of its control', () => {
    const parsed = editorSchema.safeParse({ ...DOCUMENT, questions: [{ ...question, text: '' }] });
    expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['questions.0.text']);
  });

  it('asks for words in every language when something was added, and drops those of what went', () => {
    const translations = {
      de: {
        title: 'Gespräch',
        questions: { gone: { title: 'Weg', text: 'Weg?', hint: '' } },
        criteria: {
          c: { name: 'Teil', description: 'Eigener Teil.', levels: [{ label: 'offen', anchor: 'Offen.' }] },
        },
      },
    };
    const parsed = editorSchema.safeParse({ ...DOCUMENT, translations });
    expect(parsed.error?.issues.map(({ path }) => path.join('.')).sort()).toEqual([
      'translations.de.criteria.c.levels.1.anchor',
      'translations.de.criteria.c.levels.1.label',
      'translations.de.questions.q.text',
      'translations.de.questions.q.title',
    ]);
    expect(toDocument({ ...DOCUMENT, translations: {} })).toEqual(DOCUMENT);
  });

  it('gives what is added an id of its own', () => {
    expect(freeId('question', [{ id: 'question-2' }])).toBe('question-3');
  });
});
