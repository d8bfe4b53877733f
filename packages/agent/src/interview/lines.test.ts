import { describe, expect, it } from 'vitest';
import { fill, lineFor, linesOf } from './lines.ts';
import { MOVES } from './moves.ts';

describe('the interview’s own words', () => {
  it('are there for every move in every language, and English for the others', () => {
    for (const locale of ['en-GB', 'de-AT', 'fr', 'es-419', 'ar-EG']) {
      const spoken = MOVES.map((move) =>
        lineFor(move, { locale, candidateName: 'Sam', question: 'Q?', current: 'C?', hint: 'H.' }),
      );
      expect(spoken.filter((line) => line === '')).toHaveLength(1);
      expect(spoken.join(' ')).not.toMatch(/[{}]/);
    }
    const missed = ['en', 'de', 'fr', 'es', 'ar'].map((locale) => linesOf(locale).missed);
    expect(new Set(missed).size).toBe(5);
    expect(linesOf('xx-YY')).toBe(linesOf('en'));
  });

  it('put a name in with its comma, and leave none behind without it', () => {
    expect(fill('Hello{name}.', { name: ' Sam ' })).toBe('Hello, Sam.');
    expect(fill('مرحبا{name}.', { name: 'سام' })).toBe('مرحبا، سام.');
    expect(fill('Hello{name}.', { name: null })).toBe('Hello.');
  });
});
