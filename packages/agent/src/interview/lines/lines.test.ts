import { WHOLE_LANGUAGES } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { MOVES } from '../moves.ts';
import { fill, join, LINES, lineFor, linesOf } from './index.ts';

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

  it('are all there in each language that is whole, none of them in another', () => {
    expect(Object.keys(LINES).sort()).toEqual([...WHOLE_LANGUAGES].sort());
    const places = new Map<string, string>();
    for (const language of WHOLE_LANGUAGES) {
      for (const line of Object.values({ ...LINES[language] }).flat()) {
        expect(line.trim()).not.toBe('');
        expect([line, places.get(line) ?? language]).toEqual([line, language]);
        places.set(line, language);
      }
    }
  });

  it.each([
    ['ar', /\p{Script=Arabic}/u],
    ['hi', /\p{Script=Devanagari}/u],
    ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u],
  ] as const)('are in the script of %s', (language, script) => {
    for (const line of Object.values({ ...LINES[language] }).flat()) {
      const own = line.replaceAll(/\{\w+\}/g, '');
      expect([script.test(own), /\p{Script=Latin}/u.test(own)]).toEqual([true, false]);
    }
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
