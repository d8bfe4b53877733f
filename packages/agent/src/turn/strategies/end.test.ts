import { describe, expect, it } from 'vitest';
import { UNKNOWN_PACE, withPause, withTurn } from '../pace.ts';
import { thresholdsOf } from '../thresholds/thresholds.ts';
import { type EndOfTurn, endpointWaitMs } from './end.ts';

const CONVERSATIONAL = thresholdsOf({ mode: 'conversational' }).endpointing;
const FULL = 'I built the billing service.';
const BARE = 'I built the billing service';

const wait = (text: string, turn: Partial<EndOfTurn> = {}, endpointing = CONVERSATIONAL) =>
  endpointWaitMs({ text, locale: 'en', verdict: 'none', pace: UNKNOWN_PACE, ...turn }, endpointing);

describe('the wait at the end of a turn', () => {
  it.each([
    ['a full sentence', FULL, { none: 450, over: 450, goes_on: 630 }],
    ['one without its point', BARE, { none: 2_000, over: 550, goes_on: 2_000 }],
    ['a word or two', 'I did.', { none: 700, over: 450, goes_on: 1_225 }],
    ['three words', 'It took years.', { none: 450, over: 450, goes_on: 630 }],
    ['loose words, with a point', 'If I could I would.', { none: 900, over: 450, goes_on: 2_000 }],
    ['loose words without', 'If I could I would', { none: 2_000, over: 1_225, goes_on: 2_000 }],
    ['open words', 'I built the', { none: 2_000, over: 2_000, goes_on: 2_000 }],
    ['open words with a false point', 'I built the.', { none: 2_000, over: 2_000, goes_on: 2_000 }],
    ['an announced list', 'There were three reasons.', { none: 2_000, over: 2_000, goes_on: 2_000 }],
  ] as const)('follows words, point and model: %s', (_, text, expected) => {
    const verdicts = ['none', 'over', 'goes_on'] as const;
    expect(Object.fromEntries(verdicts.map((verdict) => [verdict, wait(text, { verdict })]))).toEqual(
      expected,
    );
  });

  it('lasts until the model has said what it makes of the turn, or longer, but not for ever', () => {
    expect(wait(FULL, { verdict: 'pending' })).toBe(1_200);
    expect(wait(BARE, { verdict: 'pending' })).toBe(2_000);
    const short = thresholdsOf({ mode: 'conversational', maxPauseMs: 600 }).endpointing;
    expect(wait(FULL, { verdict: 'pending' }, short)).toBe(600);
  });

  it('grows with a speaker who pauses between sentences, up to a bound, and shrinks again', () => {
    let pace = withPause(UNKNOWN_PACE, 400);
    expect(wait(FULL, { pace })).toBe(600);
    for (let pause = 0; pause < 20; pause += 1) pace = withPause(pace, 1_700);
    expect(wait(FULL, { pace })).toBe(1_150);
    for (let turn = 0; turn < 20; turn += 1) pace = withTurn(pace, true);
    expect(wait(FULL, { pace })).toBe(450);
  });

  it('lies in the middle where the recogniser turns out to set no points, and the model does not say more', () => {
    const pace = withTurn(withTurn(UNKNOWN_PACE, false), false);
    expect(wait(BARE, { pace })).toBe(1_225);
    expect(wait(BARE, { pace, verdict: 'over' })).toBe(550);
    expect(wait(`${BARE} and`, { pace })).toBe(2_000);
    expect(wait(BARE, { pace: withTurn(pace, true) })).toBe(2_000);
  });

  it('is longer without a point from a recogniser that sets them where turns are over', () => {
    let pace = withTurn(withTurn(UNKNOWN_PACE, true), true);
    expect(wait(BARE, { pace, verdict: 'over' })).toBe(800);
    expect(wait(FULL, { pace, verdict: 'over' })).toBe(450);
    pace = withTurn(pace, true, false);
    expect(wait(BARE, { pace, verdict: 'over' })).toBe(550);
  });

  it('keeps to custom thresholds, in order', () => {
    const custom = thresholdsOf({ mode: 'conversational', minPauseMs: 900, maxPauseMs: 700 }).endpointing;
    expect([custom.minPauseMs, custom.maxPauseMs]).toEqual([900, 900]);
    expect(wait(FULL, {}, custom)).toBe(900);
    expect(thresholdsOf({ mode: 'conversational', maxPauseMs: 400 }).endpointing.minPauseMs).toBe(400);
  });
});
