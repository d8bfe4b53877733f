import { describe, expect, it } from 'vitest';
import { UNKNOWN_PACE, withPause, withTurn } from '../pace.ts';
import { thresholdsOf } from '../thresholds/thresholds.ts';
import { endpointWaitMs } from './end.ts';

const CONVERSATIONAL = thresholdsOf({ mode: 'conversational' }).endpointing;
const FULL = 'I built the billing service.';
const wait = (text: string, pace = UNKNOWN_PACE, endpointing = CONVERSATIONAL) =>
  endpointWaitMs(text, endpointing, pace);

describe('the wait at the end of a turn', () => {
  it('follows how complete the text is', () => {
    expect(wait(FULL)).toBe(550);
    expect(wait('I did.')).toBe(800);
    expect(wait('I built the')).toBe(2_000);
    expect(wait('There were three reasons.')).toBe(2_000);
  });

  it('grows with a speaker who pauses between sentences, up to a bound, and shrinks again', () => {
    let pace = withPause(UNKNOWN_PACE, 500);
    expect(wait(FULL, pace)).toBe(700);
    for (let pause = 0; pause < 20; pause += 1) pace = withPause(pace, 1_700);
    expect(wait(FULL, pace)).toBe(1_250);
    for (let turn = 0; turn < 20; turn += 1) pace = withTurn(pace, true);
    expect(wait(FULL, pace)).toBe(550);
  });

  it('lies in the middle where the recogniser turns out to set no points', () => {
    const pace = withTurn(withTurn(UNKNOWN_PACE, false), false);
    expect(wait('I built the billing service', pace)).toBe(1_275);
    expect(wait('I built the billing service and', pace)).toBe(2_000);
    expect(wait('I built the billing service', withTurn(pace, true))).toBe(2_000);
  });

  it('keeps to custom thresholds, in order', () => {
    const custom = thresholdsOf({ mode: 'conversational', minPauseMs: 900, maxPauseMs: 700 }).endpointing;
    expect([custom.minPauseMs, custom.maxPauseMs]).toEqual([900, 900]);
    expect(wait(FULL, UNKNOWN_PACE, custom)).toBe(900);
    expect(thresholdsOf({ mode: 'conversational', maxPauseMs: 400 }).endpointing.minPauseMs).toBe(400);
  });
});
