import { describe, expect, it } from 'vitest';
import { WordAligner, wordSpans } from './words.ts';

const texts = (text: string) => wordSpans(text).map(({ start, end }) => text.slice(start, end));

describe('words of a text', () => {
  it('are divided by spaces and keep what clings to them', () => {
    expect(texts('Well, “yes” – 3.5 %.')).toEqual(['Well,', '“yes”', '–', '3.5', '%.']);
  });

  it('are found in scripts without spaces, punctuation with the word before it', () => {
    const found = texts('你好,请介绍一下自己。');
    expect(found.join('')).toBe('你好,请介绍一下自己。');
    expect(found.length).toBeGreaterThan(3);
    expect(found.at(-1)).toMatch(/。$/);
  });
});

describe('the alignment of a chunk', () => {
  const seconds = (from: number, count: number) => ({
    startSeconds: Array.from({ length: count }, (_, index) => (from + index) / 10),
    endSeconds: Array.from({ length: count }, (_, index) => (from + index + 1) / 10),
  });

  it('gives a word once its last character is placed, where it lies in the context', () => {
    const aligner = new WordAligner('Hi there', { textOffset: 10, sampleOffset: 24_000 });
    expect(aligner.align([...'Hi th'], seconds(0, 5))).toEqual([
      { text: 'Hi', textEnd: 12, startSample: 24_000, endSample: 24_000 + 4_800 },
    ]);
    expect(aligner.align([...'ere'], seconds(5, 3))).toEqual([
      { text: 'there', textEnd: 18, startSample: 24_000 + 7_200, endSample: 24_000 + 19_200 },
    ]);
    expect(aligner.rest(24_000)).toEqual([]);
  });

  it('spreads words that were never placed over the rest of the sound', () => {
    const aligner = new WordAligner('one two three', { textOffset: 0, sampleOffset: 0 });
    aligner.align([...'one '], seconds(0, 4));
    const rest = aligner.rest(24_000);
    expect(rest.map((word) => word.text)).toEqual(['two', 'three']);
    expect(rest[0]?.startSample).toBe(9_600);
    expect(rest.at(-1)).toMatchObject({ textEnd: 13, endSample: 24_000 });
  });
});
