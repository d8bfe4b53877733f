import { describe, expect, it } from 'vitest';
import { phonemesOf } from './phonemes.ts';

const NUMBERS = { _: [0], '^': [1], $: [2], ' ': [3], ',': [8], a: [14], b: [15], ˈ: [120], '̃': [141] };
const word = (text_position: number) => ({ type: 'word', text_position, audio_position: 0 });
const phoneme = (id: string, text_position = 1) => ({
  type: 'phoneme',
  id,
  text_position,
  audio_position: 0,
});
const end = (text_position: number) => ({ type: 'end', text_position, audio_position: 0 });

describe('a text as the voice reads it', () => {
  it('has a blank behind each phoneme, a space between words, and the punctuation of its clauses', () => {
    const { ids } = phonemesOf('A, b', [word(1), phoneme('a'), end(2), word(4), phoneme('b')], NUMBERS);
    expect(ids).toEqual([1, 0, 14, 0, 8, 0, 3, 0, 15, 0, 2]);
  });

  it('tells where words and pauses begin', () => {
    const { places } = phonemesOf('A, b', [word(1), phoneme('a'), end(3), word(4), phoneme('b')], NUMBERS);
    expect(places.map(({ at, event }) => [at, event.type, event.text_position])).toEqual([
      [2, 'word', 1],
      [4, 'phoneme', 3],
      [8, 'word', 4],
    ]);
  });

  it('takes phonemes apart into the characters that the model knows, and leaves out what it does not', () => {
    const { ids } = phonemesOf('ab', [word(1), phoneme('ˈãʘ')], NUMBERS);
    expect(ids).toEqual([1, 0, 120, 0, 14, 0, 141, 0, 2]);
  });
});
