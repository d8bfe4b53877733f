import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, piecesOf } from './pieces.ts';

const SENTENCE = 'What did you do when the second server failed on that very evening? ';

describe('the pieces of a text', () => {
  it('are its sentences', () => {
    expect(piecesOf(SENTENCE.repeat(3)).map(({ text }) => text)).toEqual([SENTENCE, SENTENCE, SENTENCE]);
  });

  it('leave a short text whole', () => {
    expect(piecesOf('Thanks. And then?')).toEqual([{ text: 'Thanks. And then?', offset: 0 }]);
    expect(piecesOf('')).toEqual([]);
  });

  it('part a sentence without an end at a comma, or at least between words', () => {
    const clauses = 'and then one more thing, '.repeat(20);
    expect(piecesOf(clauses).every(({ text }) => text.endsWith(', '))).toBe(true);
    const words = 'word '.repeat(100);
    expect(piecesOf(words).every(({ text }) => text.endsWith(' '))).toBe(true);
  });

  it('begin with the first clause alone, for a voice that says each as a whole', () => {
    expect(clausesOf('Thanks, that helps. What then?').map(({ text }) => text)).toEqual([
      'Thanks, ',
      'that helps. What then?',
    ]);
    expect(clausesOf('No. Why?')).toEqual(piecesOf('No. Why?'));
    const [first, second] = clausesOf(`Well then, ${SENTENCE.repeat(2)}`);
    expect([first?.text, second?.text, second?.offset]).toEqual(['Well then, ', SENTENCE, 11]);
  });

  it('are the text again when they are joined, none of them long', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2_000, unit: fc.constantFrom(...'ab .,!?\n؟。') }), (text) => {
        expect(
          clausesOf(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
        const pieces = piecesOf(text);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const piece of pieces) {
          expect(text.startsWith(piece.text, piece.offset)).toBe(true);
          expect(piece.text.length).toBeLessThanOrEqual(180);
        }
      }),
    );
  });
});
