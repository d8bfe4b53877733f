import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../words/locale.ts';
import { ACCOUNT_WORDS, accountWords } from './words.ts';

describe.each(LANGUAGES)('the page for candidates in %s', (language) => {
  it('names the tenant where English does, and says each sentence in its own words', () => {
    for (const [key, sentence] of Object.entries(ACCOUNT_WORDS.en)) {
      const own = ACCOUNT_WORDS[language][key as keyof typeof ACCOUNT_WORDS.en];
      expect(own.includes('{tenant}'), key).toBe(sentence.includes('{tenant}'));
      if (language !== 'en') expect(own, key).not.toBe(sentence);
    }
  });

  it('fills every gap', () => {
    const say = accountWords(language);
    expect(say('out.text', { tenant: 'Northwind' })).not.toContain('{');
  });
});
