import { contrast, parseHex, type Rgb, readableOn, textOn } from '@vivavoce/contract/plain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appearanceTokens } from './appearance.ts';

const part = fc.integer({ min: 0, max: 255 });
const color: fc.Arbitrary<Rgb> = fc.tuple(part, part, part);
const white: Rgb = [255, 255, 255];

describe('colours computed from a brand', () => {
  it('put readable text on any colour', () => {
    fc.assert(fc.property(color, (brand) => contrast(brand, textOn(brand)) >= 4.5));
  });

  it('are moved until they can be read on any ground', () => {
    fc.assert(
      fc.property(color, fc.constantFrom(white, [16, 22, 25] as Rgb), (brand, ground) => {
        return contrast(readableOn(brand, ground, 4.5), ground) >= 4.5;
      }),
    );
  });

  it('leave alone what reads well already', () => {
    expect(readableOn([15, 118, 110], white, 4.5)).toEqual([15, 118, 110]);
  });

  const HEX: Record<string, Rgb | null> = {
    '#0f766e': [15, 118, 110],
    '#FFF': [255, 255, 255],
    ' #09f ': [0, 153, 255],
    teal: null,
    '#12345': null,
    'url(x)': null,
  };
  for (const [text, expected] of Object.entries(HEX)) {
    it(`read ${JSON.stringify(text)} as ${expected ? expected.join(', ') : 'nothing'}`, () => {
      expect(parseHex(text)).toEqual(expected);
    });
  }
});

/** A token in both schemes. */
function pairOf(tokens: Record<string, string>, name: string): Rgb[] {
  const both = [tokens[`--vv-light-${name}`], tokens[`--vv-dark-${name}`]];
  return both.map((color) => parseHex(color ?? '')).filter((found) => found !== null);
}

describe('an appearance', () => {
  it('changes nothing when it is empty', () => expect(appearanceTokens({})).toEqual({}));

  it('holds a colour of each scheme, and the text on it', () => {
    const tokens = appearanceTokens({ accent: { light: '#1c2f5c', dark: '#ffd54a' } });
    expect([tokens['--vv-light-accent'], tokens['--vv-dark-accent']]).toEqual(['#1c2f5c', '#ffd54a']);
    expect([tokens['--vv-light-on-accent'], tokens['--vv-dark-on-accent']]).toEqual(['#ffffff', '#09161b']);
  });

  /* The default, brands of every lightness, and those that sit on the edge of white and dark text. */
  const BRANDS = [
    '#0f766e',
    '#1a73e8',
    '#0a66c2',
    '#e11d48',
    '#767676',
    '#777777',
    '#ffd54a',
    '#000',
    '#fff',
  ];
  for (const brand of BRANDS) {
    it(`keeps the text on a button of ${brand} readable, under the pointer too`, () => {
      const tokens = appearanceTokens({ accent: brand });
      const texts = pairOf(tokens, 'on-accent');
      const hovers = pairOf(tokens, 'accent-hover');
      const accents = pairOf(tokens, 'accent');
      expect(accents.length).toBe(2);
      for (const [scheme, accent] of accents.entries()) {
        const [text, hover] = [texts[scheme] ?? accent, hovers[scheme] ?? accent];
        expect(contrast(accent, text)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(hover, text)).toBeGreaterThanOrEqual(4.5);
        expect(hover).not.toEqual(accent);
      }
    });
  }

  it('ignores a colour that cannot be read', () => expect(appearanceTokens({ accent: 'red;}' })).toEqual({}));

  it('keeps the radius in bounds', () => {
    expect(appearanceTokens({ radiusPx: 90 })).toEqual({
      '--vv-radius': '22px',
      '--vv-radius-panel': '33px',
    });
    expect(appearanceTokens({ radiusPx: Number.NaN })).toEqual({});
  });
});
