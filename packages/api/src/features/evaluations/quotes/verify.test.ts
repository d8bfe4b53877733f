import { describe, expect, it } from 'vitest';
import { verifyQuotes } from './verify.ts';

const utterances = [
  {
    sequence: 3,
    startMs: 30_000,
    text: 'I traced the join, and found the “status” table   was a day behind.',
  },
  { sequence: 5, startMs: 50_000, text: 'She hadn’t known that there were two tables at all.' },
];
const check = (...claims: [sequence: number, text: string][]) =>
  verifyQuotes(
    claims.map(([sequence, text]) => ({ sequence, text })),
    utterances,
    { locale: 'en' },
  );

describe('a quote', () => {
  it('is kept in the transcript’s own spelling, with the utterance that holds it', () => {
    expect(check([3, 'I traced the join'])).toEqual([
      { text: 'I traced the join', utteranceSequence: 3, startMs: 30_000 },
    ]);
  });

  it('may differ in white space and in the kind of quotation marks, and in nothing else', () => {
    expect(check([3, 'found the "status" table was a day behind'])[0]?.text).toBe(
      'found the “status” table   was a day behind',
    );
    expect(check([5, "She hadn't known"])[0]?.text).toBe('She hadn’t known');
    expect(check([3, 'i traced the join'])).toEqual([]);
    expect(check([3, 'I traced the join and found'])).toEqual([]);
  });

  it('that nobody said is dropped', () => {
    expect(check([3, 'I doubled the revenue of forty countries'])).toEqual([]);
  });

  it('that joins two utterances is dropped', () => {
    expect(check([3, 'was a day behind. She hadn’t known'])).toEqual([]);
  });

  it('is found where it stands when the claim names another utterance', () => {
    expect(check([3, 'there were two tables'])[0]?.utteranceSequence).toBe(5);
  });

  it('is not cut in mid-word', () => {
    expect(check([5, 'new that there were'])).toEqual([]);
    expect(check([5, 'She hadn’t know'])).toEqual([]);
  });

  it('is not cut before the half of a word that turns it around', () => {
    const said = [
      { sequence: 1, startMs: 0, text: 'I think I can’t do that alone, and they say ‘you must’ to me.' },
    ];
    const claim = (text: string) => verifyQuotes([{ sequence: 1, text }], said, { locale: 'en' });
    expect(claim('I think I can')).toEqual([]);
    expect(claim("I think I can't")).toHaveLength(1);
    expect(claim('they say ‘you must')).toHaveLength(1);
    const hindi = [{ sequence: 1, startMs: 0, text: 'मैं यह काम नहीं करता' }];
    expect(verifyQuotes([{ sequence: 1, text: 'मैं यह काम नह' }], hindi, { locale: 'hi' })).toEqual([]);
  });

  it('of fewer than three words proves nothing', () => {
    expect(check([3, 'the join'], [3, ''], [3, '   '], [3, '"'])).toEqual([]);
  });

  it('is trimmed of the marks that a model wraps around it', () => {
    expect(check([3, ' “I traced the join” '])[0]?.text).toBe('I traced the join');
  });

  it('is kept once, and at most three of them', () => {
    expect(check([3, 'I traced the join'], [3, 'traced the join'])).toHaveLength(1);
    expect(
      check(
        [3, 'I traced the join'],
        [3, 'was a day behind'],
        [5, 'She hadn’t known'],
        [5, 'two tables at all'],
      ),
    ).toHaveLength(3);
  });

  it('is found in scripts without spaces', () => {
    const quotes = verifyQuotes(
      [{ sequence: 1, text: '状態の表が一日遅れている' }],
      [{ sequence: 1, startMs: 0, text: '結合を調べて、状態の表が一日遅れていることを見つけました。' }],
      { locale: 'ja' },
    );
    expect(quotes.map(({ text }) => text)).toEqual(['状態の表が一日遅れている']);
  });

  it('is looked for in bounded time, however often the same was said', () => {
    const said = [{ sequence: 1, startMs: 0, text: `"${'I did it. No. '.repeat(570)}` }];
    const begunAt = performance.now();
    for (const text of ['I did it', 'it. No. I', 'did it. No']) {
      verifyQuotes([{ sequence: 1, text }], said, { locale: 'en' });
    }
    expect(performance.now() - begunAt).toBeLessThan(6_000);
  });
});
