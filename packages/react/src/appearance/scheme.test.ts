import { describe, expect, it } from 'vitest';
import { parseRgb, schemeOf } from './scheme.ts';

describe('the scheme of the place', () => {
  const TABLE: Record<string, 'light' | 'dark'> = {
    'rgb(255, 255, 255)': 'light',
    'rgb(18, 18, 18)': 'dark',
    'rgba(30, 30, 30, 1)': 'dark',
    'rgb(28 27 34)': 'dark',
    'color(srgb 0 0 0)': 'light',
    '': 'light',
  };
  for (const [canvas, scheme] of Object.entries(TABLE)) {
    it(`is ${scheme} where the browser's own ground is ${canvas || 'unknown'}`, () => {
      expect(schemeOf(parseRgb(canvas))).toBe(scheme);
    });
  }
});
