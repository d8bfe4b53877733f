import { describe, expect, it } from 'vitest';
import { isTooFast, withoutLoop } from './loops.ts';

describe('what the recogniser says over and over', () => {
  it.each([
    [
      'It was the best of times. it was the best of times. it was the best of times. it was',
      'It was the best of times. it was',
    ],
    ['And it was a season of light. It was a season of light. It', 'And it was a season of light. It'],
    ['It was the age of wisdom, it was the age of', 'It was the age of wisdom, it was the age of'],
    ['No, no, I would, I would.', 'No, no, I would, I would.'],
  ])('is told once: %s', (heard, told) => expect(withoutLoop(heard)).toBe(told));

  it('is told by its pace from what a person says twice', () => {
    const twice = 'It was the age of wisdom. It was the age of wisdom.';
    expect([isTooFast(twice, 1_300), isTooFast(twice, 3_000)]).toEqual([true, false]);
  });
});
