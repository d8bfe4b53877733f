import { describe, expect, it } from 'vitest';
import { bytesText, durationText, usdText } from './amounts.ts';

describe('amounts', () => {
  it.each([
    [0, '$0.00'],
    [5_200, '$0.0052'],
    [1_234_567, '$1.23'],
  ])('%i millionths of a dollar', (micro, text) => expect(usdText(micro).replace('US', '')).toBe(text));

  it.each([
    [42, '42 s'],
    [540, '9 min'],
    [12_000, '3 h 20 min'],
  ])('%i seconds', (seconds, text) => expect(durationText(seconds)).toBe(text));

  it.each([
    [12, '12 B'],
    [1_200_000, '1.2 MB'],
    [45_000_000_000, '45 GB'],
  ])('%i bytes', (bytes, text) => expect(bytesText(bytes)).toBe(text));
});
