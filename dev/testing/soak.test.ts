import { describe, expect, it } from 'vitest';
import { sampleOf } from './soak.ts';

const ALL = Array.from({ length: 50 }, (_, index) => index);

describe('a sample', () => {
  it('is the same for the same seed, in the order of the whole, and another for another seed', () => {
    const sample = sampleOf(ALL, { count: 8, seed: 3, soak: false });
    expect(sample).toHaveLength(8);
    expect(sampleOf(ALL, { count: 8, seed: 3, soak: false })).toEqual(sample);
    expect([...sample].sort((a, b) => a - b)).toEqual(sample);
    expect(sampleOf(ALL, { count: 8, seed: 4, soak: false })).not.toEqual(sample);
  });

  it('is all where there are no more, and in a soak', () => {
    expect(sampleOf([1, 2], { count: 5, seed: 1, soak: false })).toEqual([1, 2]);
    expect(sampleOf(ALL, { count: 5, seed: 1, soak: true })).toEqual(ALL);
  });
});
