import { describe, expect, it } from 'vitest';
import { spreadOf } from './spread.ts';

describe('the spread of repeats', () => {
  it.each([
    { scores: [3], spread: { mean: 3, deviation: 0, lowest: 3, highest: 3 } },
    { scores: [1, 5], spread: { mean: 3, deviation: 2.828, lowest: 1, highest: 5 } },
    { scores: [3, 3, 4], spread: { mean: 3.333, deviation: 0.577, lowest: 3, highest: 4 } },
  ])('of $scores is $spread', ({ scores, spread }) => {
    expect(spreadOf(scores)).toEqual(spread);
  });

  it('of nothing is nothing', () => {
    expect(spreadOf([])).toBeNull();
  });
});
