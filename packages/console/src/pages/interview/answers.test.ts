import { describe, expect, it } from 'vitest';
import { piecesOf } from './answers.ts';
import { clock } from './clock.ts';

describe('a line with quotes', () => {
  const marked = (text: string, quotes: string[]) =>
    piecesOf(text, quotes)
      .map(({ text: piece, isQuoted }) => (isQuoted ? `[${piece}]` : piece))
      .join('|');

  it.each([
    ['is whole without any', 'one two', [], 'one two'],
    ['is cut around one', 'one two three', ['two'], 'one |[two]| three'],
    ['may be all quote', 'one', ['one'], '[one]'],
    ['has them in the order of the words', 'one two three', ['three', 'one'], '[one]| two |[three]'],
    ['joins what overlaps', 'one two three', ['one two', 'two three'], '[one two three]'],
    ['marks one in another once', 'one two three', ['one two three', 'two'], '[one two three]'],
    ['marks nothing that was not said', 'one two', ['four', ''], 'one two'],
  ])('%s', (_what, text, quotes, expected) => expect(marked(text, quotes)).toBe(expected));
});

describe('a clock', () => {
  it.each([
    [0, '00:00'],
    [372_000, '06:12'],
    [3_600_000, '01:00:00'],
    [-5, '00:00'],
  ])('%i is %s', (ms, text) => expect(clock(ms)).toBe(text));
});
