import { describe, expect, it } from 'vitest';
import { vendorLanguage } from './language.ts';

describe('the recogniser’s language', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en-GB'],
    ['en-IE', 'en'],
    ['de-DE', 'de'],
    ['de-CH', 'de-CH'],
    ['es-419', 'es-419'],
    ['es-MX', 'es'],
    ['pt-BR-u-nu-latn', 'pt-BR'],
    ['zh-Hant-TW', 'zh-TW'],
    ['zh-Hant', 'zh-Hant'],
    ['ar-EG', 'ar'],
    ['nb-NO', 'no'],
  ])('of %s is %s', (locale, language) => {
    expect(vendorLanguage(locale)).toBe(language);
  });
});
