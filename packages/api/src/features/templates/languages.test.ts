import type { Template } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../core/error.ts';
import { type TemplateInput, templateInputSchema } from './document.ts';
import { languagesOf, requireLanguages, sessionLocale, translate } from './languages.ts';
import { graduatePractice } from './library/documents/education/graduate-practice.ts';

const [question] = graduatePractice.questions;
const [criterion] = graduatePractice.criteria;
if (!question || !criterion) throw new Error('The template has a question and a criterion.');

const german = {
  title: 'Analyse',
  interviewer: { persona: 'Sie sind Ava.' },
  questions: { [question.id]: { title: 'Warum', text: 'Was reizt Sie daran?', hint: 'Ein Grund.' } },
  criteria: {
    [criterion.id]: {
      name: 'Aufbau',
      description: 'Ob man folgen kann.',
      levels: criterion.levels.map((_, index) => ({ label: `Stufe ${index + 1}`, anchor: 'Ein Anker.' })),
    },
  },
};
const document: TemplateInput = {
  ...graduatePractice,
  questions: [{ ...question, criterionIds: [criterion.id] }],
  criteria: [criterion],
  translations: { de: german },
};
const template: Template = { ...document, id: 'tpl_1', version: 1, createdAt: '2026-11-01T00:00:00.000Z' };

function errorsOf(run: () => unknown) {
  try {
    run();
  } catch (error) {
    if (error instanceof ApiError) return error.errors;
    throw error;
  }
  return [];
}

function pointersOf(input: unknown): string[] {
  const parsed = templateInputSchema.safeParse(input);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('/'));
}

describe('the locale of a session', () => {
  it.each([
    [undefined, 'en'],
    ['en-GB', 'en-GB'],
    ['de', 'de'],
    ['de-AT', 'de-AT'],
  ])('asked for as %s is %s', (asked, locale) => expect(sessionLocale(template, asked)).toBe(locale));

  it('is refused with what is missing', () => {
    expect(errorsOf(() => sessionLocale(template, 'fr'))).toMatchObject([
      { pointer: '/locale', code: 'language_incomplete', missing: ['template'] },
    ]);
    expect(errorsOf(() => sessionLocale(template, 'it'))[0]?.detail).toMatch(
      /Send a locale of a language that is whole: en, de, es, fr, ar, hi, ja, pt\.$/,
    );
    expect(errorsOf(() => sessionLocale(template, 'zh'))).toMatchObject([
      { missing: ['template', 'notice', 'lines', 'evaluation'] },
    ]);
  });

  it('goes on for a template of before whose language is not whole', () => {
    const before = { ...template, locale: 'nl' };
    expect([sessionLocale(before, undefined), sessionLocale(before, 'nl-BE')]).toEqual(['nl', 'nl-BE']);
    expect(languagesOf(before)[0]).toMatchObject({
      locale: 'nl',
      missing: expect.arrayContaining(['lines']),
    });
    expect(errorsOf(() => requireLanguages(before, { locale: 'nl' }))).toEqual([]);
    expect(errorsOf(() => requireLanguages(before))).toMatchObject([{ pointer: '/locale' }]);
    const translated = { locale: 'en', translations: { nl: german, de: german } };
    expect(errorsOf(() => requireLanguages(translated))).toMatchObject([{ pointer: '/translations/nl' }]);
  });
});

describe('a translated template', () => {
  it('is in the language of the session, and otherwise the same', () => {
    const spoken = translate(template, 'de-AT');
    expect(spoken).toMatchObject({
      locale: 'de-AT',
      title: 'Analyse',
      questions: [{ text: 'Was reizt Sie daran?' }],
    });
    expect(spoken.interviewer).toEqual({ name: 'Ava', persona: 'Sie sind Ava.' });
    expect(spoken.questions[0]?.criterionIds).toEqual([criterion.id]);
    expect(spoken.criteria[0]?.levels[0]?.label).toBe('Stufe 1');
    expect(spoken).not.toHaveProperty('translations');
    expect(translate(template, 'en-GB').title).toBe(graduatePractice.title);
  });

  it('prefers the translation of the very region', () => {
    const portuguese = { ...template, locale: 'pt-BR', translations: { 'pt-PT': german } };
    expect(translate(portuguese, 'pt-PT').title).toBe('Analyse');
    expect(translate(portuguese, 'pt-BR').title).toBe(graduatePractice.title);
  });

  it('is whole', () => {
    expect(pointersOf(document)).toEqual([]);
    expect(pointersOf({ ...document, translations: { de: { ...german, questions: {} } } })).toEqual([
      `translations/de/questions/${question.id}`,
    ]);
    const more = { ...german.questions, other: german.questions[question.id] };
    expect(pointersOf({ ...document, translations: { de: { ...german, questions: more } } })).toEqual([
      'translations/de/questions/other',
    ]);
    const levels = { ...german.criteria[criterion.id], levels: criterion.levels.slice(1) };
    expect(
      pointersOf({ ...document, translations: { de: { ...german, criteria: { [criterion.id]: levels } } } }),
    ).toEqual([`translations/de/criteria/${criterion.id}/levels`]);
    expect(pointersOf({ ...document, translations: { EN: german } })).toEqual(['translations/EN']);
    expect(pointersOf({ ...document, translations: { english: german } })).toEqual(['translations/english']);
    expect(pointersOf({ ...document, translations: { de: { ...german, title: 'x'.repeat(201) } } })).toEqual([
      'translations/de/title',
    ]);
  });
});
