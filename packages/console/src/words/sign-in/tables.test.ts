import { describe, expect, it } from 'vitest';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hi } from './hi.ts';
import { ja } from './ja.ts';
import { pt } from './pt.ts';

/** Words that are the same in two languages. */
const SAME = new Set(['fields.code']);

/** Every sentence by its place; gaps are filled with what stands there. */
function sentencesOf(table: object, path = ''): [string, string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] => {
    const place = path ? `${path}.${key}` : key;
    if (typeof value === 'function') return [[place, value('[gap]')]];
    return typeof value === 'string' ? [[place, value]] : sentencesOf(value, place);
  });
}

describe.each(Object.entries({ ar, de, es, fr, hi, ja, pt }))('signing in, in %s', (_language, table) => {
  const own = new Map(sentencesOf(table));

  it('says each sentence in its own words, and fills the gaps that English has', () => {
    for (const [place, sentence] of sentencesOf(en)) {
      expect(own.get(place)?.includes('[gap]'), place).toBe(sentence.includes('[gap]'));
      if (!SAME.has(place)) expect(own.get(place), place).not.toBe(sentence);
    }
  });

  it('says nothing that English does not', () => {
    expect([...own.keys()].sort()).toEqual(
      sentencesOf(en)
        .map(([place]) => place)
        .sort(),
    );
  });
});
