import { describe, expect, it } from 'vitest';
import { LANGUAGE_PARTS, missingPartsOf, WHOLE_LANGUAGES } from './languages.ts';

describe('a language', () => {
  it.each(WHOLE_LANGUAGES)('%s lacks nothing', (language) => {
    expect(missingPartsOf(language)).toEqual([]);
  });

  it('is that of a locale with a region', () => expect(missingPartsOf('pt-BR')).toEqual([]));

  it('says what it lacks', () => {
    expect(missingPartsOf('nl')).toEqual(LANGUAGE_PARTS.filter((part) => part !== 'template'));
    expect(missingPartsOf('zh-TW')).toEqual(['notice', 'lines', 'evaluation']);
  });
});
