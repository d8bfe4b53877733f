import { describe, expect, it } from 'vitest';
import { impactOf } from './impact.ts';

const count = (group: string, people: number, favoured: number) => ({ group, people, favoured });
const suppressed = (group: string) => ({ group, outcome: 'suppressed' });

describe('impact ratios', () => {
  it('compare each group with the one that is favoured most', () => {
    // The figures of the example in the city's own explanation of the rule: 1,390 women, 1,181 men.
    expect(impactOf([count('male', 1_390, 667), count('female', 1_181, 555)])).toEqual([
      { group: 'male', outcome: 'shown', people: 1_390, rate: 0.48, ratio: 1 },
      { group: 'female', outcome: 'shown', people: 1_181, rate: 0.47, ratio: 0.979 },
    ]);
  });

  it('tell of a group that falls short of four fifths', () => {
    expect(impactOf([count('a', 100, 60), count('b', 50, 15)])).toMatchObject([
      { rate: 0.6, ratio: 1 },
      { rate: 0.3, ratio: 0.5 },
    ]);
  });

  it('are none where nobody was favoured', () => {
    expect(impactOf([count('a', 20, 0), count('b', 20, 0)])).toMatchObject([
      { rate: 0, ratio: null },
      { rate: 0, ratio: null },
    ]);
  });
});

describe('small groups', () => {
  it('are suppressed where there are several', () => {
    expect(impactOf([count('a', 30, 10), count('b', 9, 9), count('c', 3, 0)])).toEqual([
      { group: 'a', outcome: 'shown', people: 30, rate: 0.333, ratio: 1 },
      suppressed('b'),
      suppressed('c'),
    ]);
  });

  it('take the next smallest with them where there is only one: it could be told from the rest', () => {
    expect(impactOf([count('a', 30, 10), count('b', 12, 6), count('c', 3, 3)])).toEqual([
      { group: 'a', outcome: 'shown', people: 30, rate: 0.333, ratio: 1 },
      suppressed('b'),
      suppressed('c'),
    ]);
  });

  it('leave nothing of two groups of which one is small', () => {
    expect(impactOf([count('a', 500, 250), count('b', 9, 1)])).toEqual([suppressed('a'), suppressed('b')]);
  });

  it('are no reason to hide others where nobody is in them', () => {
    expect(impactOf([count('a', 10, 5), count('b', 10, 5), count('c', 0, 0)])).toMatchObject([
      { outcome: 'shown' },
      { outcome: 'shown' },
      { outcome: 'suppressed' },
    ]);
  });

  it('are not what others are compared with', () => {
    const [a] = impactOf([count('a', 30, 15), count('b', 9, 9), count('c', 9, 9)]);
    expect(a).toMatchObject({ ratio: 1 });
  });
});
