import { describe, expect, it } from 'vitest';
import { TRANSCRIPT } from '../../testing/judged-interview.ts';
import { figuresOf } from './figures.ts';
import { countWords } from './words.ts';

describe('figures', () => {
  it('are counted from the transcript', () => {
    const transcript = TRANSCRIPT.map((utterance) => ({
      ...utterance,
      input: utterance.sequence === 7 ? ('typed' as const) : utterance.input,
      interrupted: utterance.sequence === 4,
    }));
    expect(figuresOf(transcript, { durationMs: 61_000, locale: 'en-GB' })).toEqual({
      durationMs: 61_000,
      candidateSpeakingMs: 16_000,
      candidateWords: 77,
      questionsAsked: 3,
      interruptions: 1,
      typedAnswers: 1,
    });
  });

  it.each([
    ['en', 'I didn’t stop, though.', 4],
    ['ja', '結合を調べました', 5],
    ['ar', 'تتبعت الجدول أولا', 3],
    ['en', ' … — ! ', 0],
  ])('count words in %s', (locale, text, words) => {
    expect(countWords(text, locale)).toBe(words);
  });
});
