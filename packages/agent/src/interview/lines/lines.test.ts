import { describe, expect, it } from 'vitest';
import { MOVES } from '../moves.ts';
import { fill, join, lineFor, linesOf } from './index.ts';

describe('the interview’s own words', () => {
  it('are there for every move in every language, and English for the others', () => {
    for (const locale of ['en-GB', 'de-AT', 'fr', 'es-419', 'ar-EG', 'hi-IN', 'ja', 'pt-BR']) {
      const spoken = MOVES.map((move) =>
        lineFor(move, { locale, candidateName: 'Sam', question: 'Q?', current: 'C?', hint: 'H.' }),
      );
      expect(spoken.filter((line) => line === '')).toHaveLength(1);
      expect(spoken.join(' ')).not.toMatch(/[{}]/);
    }
    const missed = ['en', 'de', 'fr', 'es', 'ar', 'hi', 'ja', 'pt'].map((locale) => linesOf(locale).missed);
    expect(new Set(missed).size).toBe(8);
    expect(linesOf('xx-YY')).toBe(linesOf('en'));
  });

  it('put a name in with its comma, and leave none behind without it', () => {
    expect(fill('Hello{name}.', { name: ' Sam ' })).toBe('Hello, Sam.');
    expect(fill('مرحبا{name}.', { name: 'سام' })).toBe('مرحبا، سام.');
    expect(fill('{name}नमस्ते।', { name: 'सैम' })).toBe('सैम जी, नमस्ते।');
    expect(fill('{name}こんにちは。', { name: '田中' })).toBe('田中さん、こんにちは。');
    expect(fill('Hello{name}.', { name: null })).toBe('Hello.');
  });

  it('are put together as their script is written', () => {
    expect(join('Thank you.', null, 'Next.')).toBe('Thank you. Next.');
    expect(join('はい。', '次です。')).toBe('はい。次です。');
  });
});
