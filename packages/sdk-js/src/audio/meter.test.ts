import { describe, expect, it } from 'vitest';
import { sine } from '../testing/signal.ts';
import { loudness } from './meter.ts';

describe('loudness', () => {
  it.each([
    ['silence', 0, 0],
    ['a whisper at -60 dB', 0.001 * Math.SQRT2, 0],
    ['speech at -20 dB', 0.1 * Math.SQRT2, 2 / 3],
    ['full scale', Math.SQRT2, 1],
    ['more than full scale', 3, 1],
  ])('of %s', (_name, amplitude, expected) => {
    const samples = sine(1_000, 48_000, 480).map((sample) => sample * amplitude);
    expect(loudness(samples)).toBeCloseTo(expected, 2);
  });
});
