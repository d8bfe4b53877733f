import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../words/locale.ts';
import { LINK_WORDS } from './words.ts';

const gapsOf = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();

describe.each(LANGUAGES)('the page behind a link in %s', (language) => {
  it('has the gaps of the English sentences, and says each in its own words', () => {
    for (const [key, sentence] of Object.entries(LINK_WORDS.en)) {
      const own = LINK_WORDS[language][key as keyof typeof LINK_WORDS.en];
      expect(gapsOf(own), key).toEqual(gapsOf(sentence));
      if (language !== 'en') expect(own, key).not.toBe(sentence);
    }
  });
});
