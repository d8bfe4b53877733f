import { WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { templateInputSchema } from '../document.ts';
import { LIBRARY, PROFESSIONS, SEED_TEMPLATES } from './library.ts';

/** What a nervous candidate would take as a verdict about themselves. */
const HURTS =
  /^(absent|lost|guess|none|nothing|random|unaware|clueless|poor|bad|weak|wrong|failed|defensive|stiff|vague|confused)$/i;

describe('the library', () => {
  it('has twelve templates or more in at least four professions, each once', () => {
    expect(new Set(LIBRARY.map(({ document }) => document.slug)).size).toBe(LIBRARY.length);
    expect(LIBRARY.length).toBeGreaterThanOrEqual(12);
    const used = new Set(LIBRARY.map(({ profession }) => profession));
    expect([...used].sort()).toEqual([...PROFESSIONS].sort());
  });

  it.each(LIBRARY.map(({ document }) => [document.slug, document] as const))(
    'holds %s, whole',
    (_, document) => {
      expect(templateInputSchema.parse(document)).toEqual(document);
      expect(document.questions.length).toBeGreaterThanOrEqual(4);
      for (const { hint, text, maxFollowUps } of document.questions) {
        expect(hint).not.toBe('');
        expect(text).toMatch(/[?.]$/);
        expect(maxFollowUps).toBeGreaterThan(0);
      }
      for (const { levels } of document.criteria) expect(levels).toHaveLength(5);
      const used = new Set(document.questions.flatMap(({ criterionIds }) => criterionIds));
      expect([...used].sort()).toEqual(document.criteria.map(({ id }) => id).sort());
      // There is time for every question, with its own limit where it has one.
      expect(document.timeBudgetMs).toBeGreaterThanOrEqual(document.questions.length * 2.5 * 60_000);
    },
  );

  it('uses what an author can ask for: phases, word for word, think time, limits, ideal answers', () => {
    const questions = LIBRARY.flatMap(({ document }) => document.questions);
    for (const field of ['phase', 'asking', 'thinkMs', 'answerLimitMs', 'idealAnswer'] as const) {
      expect(
        questions.some((question) => question[field] !== undefined),
        field,
      ).toBe(true);
    }
  });
});

describe('the templates that come with a tenant', () => {
  const criteria = LIBRARY.flatMap(({ document: { slug, criteria: all } }) =>
    all.map(({ name, levels }) => ({ place: `${slug}, ${name}`, levels })),
  );

  it('name levels by what an answer holds, in words that do not hurt', () => {
    const labels = criteria.flatMap(({ place, levels }) => levels.map(({ label }) => ({ place, label })));
    expect(labels.length).toBeGreaterThan(40);
    expect(labels.filter(({ label }) => HURTS.test(label))).toEqual([]);
  });

  it('name no two levels of a criterion alike', () => {
    for (const { place, levels } of criteria) {
      const labels = levels.map(({ label }) => label);
      expect([place, new Set(labels).size]).toEqual([place, labels.length]);
    }
  });

  it('are, for practice, in every language that is whole, with levels that are told apart', () => {
    const practice = SEED_TEMPLATES.find(({ kind }) => kind === 'practice');
    const translations = practice?.translations ?? {};
    expect(['en', ...Object.keys(translations)].sort()).toEqual([...WHOLE_LANGUAGES].sort());
    const titles = new Set<string>();
    for (const { title, criteria: translated, questions } of Object.values(translations)) {
      for (const { levels } of Object.values(translated)) {
        expect(new Set(levels.map(({ label }) => label)).size).toBe(levels.length);
      }
      for (const { hint } of Object.values(questions)) expect(hint).not.toBe('');
      titles.add(title);
    }
    expect(titles.size).toBe(WHOLE_LANGUAGES.length - 1);
  });
});
