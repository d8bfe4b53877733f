import { WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { SEED_TEMPLATES } from './index.ts';

/** What a nervous candidate would take as a verdict about themselves. */
const HURTS =
  /^(absent|lost|guess|none|nothing|random|unaware|clueless|poor|bad|weak|wrong|failed|defensive|stiff|vague|confused)$/i;

describe('the templates that come with a tenant', () => {
  const criteria = SEED_TEMPLATES.flatMap(({ slug, criteria: all }) =>
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
