import { describe, expect, it } from 'vitest';
import { readTokens, textOfTokens, withoutLoop } from './tokens.ts';

const encode = (text: string) => new TextEncoder().encode(text);

describe('the recogniser’s vocabulary', () => {
  it('is read token by token, long ones too', () => {
    const long = 'a'.repeat(300);
    const file = Uint8Array.from([
      2,
      ...encode('to'),
      128 + (300 % 128),
      Math.floor(300 / 128),
      ...encode(long),
    ]);
    expect(readTokens(file)).toEqual([encode('to'), encode(long)]);
  });

  it.each([
    ['nothing that repeats', [1, 2, 3, 4], [1, 2, 3, 4]],
    ['a word said three times', [7, 5, 5, 5], [7, 5, 5, 5]],
    ['a word that will not end', [7, 5, 5, 5, 5], [7, 5]],
    ['a phrase that will not end', [7, 1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3], [7, 1, 2, 3]],
  ])('leaves %s as it should be', (_, ids, told) => {
    expect(withoutLoop(ids)).toEqual(told);
  });

  it('joins characters that are spread over tokens, and words at their marks', () => {
    const [first, second] = [encode('é').subarray(0, 1), encode('é').subarray(1)];
    const tokens = [encode('▁caf'), first, second, encode('▁time')];
    expect(textOfTokens(tokens, [0, 1, 2, 3])).toBe('café time');
  });
});
