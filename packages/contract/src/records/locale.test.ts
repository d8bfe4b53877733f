import { describe, expect, it } from 'vitest';
import { localeSchema } from './locale.schema.ts';

describe('a locale', () => {
  it.each([
    'en',
    'en-GB',
    'de-DE',
    'zh-Hant-TW',
    'es-419',
    'sr-Latn',
    'de-1996',
    'en-GB-u-hc-h12',
    'en-x-twain',
    'EN-gb',
    'yue-HK',
    'he',
    'iw',
  ])('is “%s”', (tag) => {
    expect(localeSchema.safeParse(tag).success).toBe(true);
  });

  it.each([
    ['a language that nobody has', 'xx'],
    ['a language of private use', 'qaa'],
    ['a language that is none', 'und'],
    ['no linguistic content', 'zxx'],
    ['a region that is none', 'en-XX'],
    ['an unknown region', 'en-ZZ'],
    ['a script that is none', 'en-Abcd'],
    ['a name of a language', 'english'],
    ['an underscore', 'en_GB'],
    ['one letter', 'e'],
    ['nothing', ''],
    ['an open end', 'en-'],
    ['private use alone', 'x-private'],
    ['a grandfathered tag', 'i-klingon'],
    ['two regions', 'de-DE-DE'],
    ['a variant twice', 'de-1996-1996'],
    ['spaces', ' en'],
    ['a tag too long', `en-x-${'abcdefgh-'.repeat(4)}a`],
  ])('is not %s', (_what, tag) => {
    expect(localeSchema.safeParse(tag).success).toBe(false);
  });
});
