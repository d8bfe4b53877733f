import { describe, expect, it } from 'vitest';
import {
  cutInsOfFixedWait,
  figuresOf,
  type MeasuredTurn,
  missesOf,
  overheadMs,
  percentiles,
} from './figures.ts';

const stages = {
  finalizeAfterMs: 100,
  sttFinalMs: 115,
  llmFirstTokenMs: 225,
  firstClauseMs: 100,
  ttsFirstByteMs: 100,
};
const turn: MeasuredTurn = {
  pause: 'none',
  pauseMs: 0,
  falsePoint: false,
  cutIn: false,
  replied: true,
  connects: 0,
  voiceToVoiceMs: 510,
  endpointWaitMs: 505,
  stages: { ...stages, firstClauseMs: 60 },
};

const turnsOf = (count: number, change: Partial<MeasuredTurn> = {}) =>
  Array.from({ length: count }, (): MeasuredTurn => ({ ...turn, ...change }));
const cutInto = (count: number, pause: MeasuredTurn['pause'], pauseMs = 900): MeasuredTurn[] =>
  Array.from({ length: count }, () => ({
    pause,
    pauseMs,
    falsePoint: false,
    cutIn: true,
    replied: true,
    connects: 0,
  }));

describe('the figures', () => {
  it('take percentiles by nearest rank', () => {
    expect(percentiles([5, 1, 4, 2, 3])).toEqual({ p50: 3, p95: 5 });
    expect(percentiles([])).toEqual({ p50: 0, p95: 0 });
  });

  it('count as our own what is over the longer of the wait and the stages', () => {
    expect(overheadMs(turn)).toBe(5);
    expect(overheadMs({ ...turn, endpointWaitMs: 300 })).toBe(10);
    expect(overheadMs({ ...turn, stages: undefined } as unknown as MeasuredTurn)).toBeUndefined();
  });

  it('have exactly the fields of the line that programs read', () => {
    expect(Object.keys(figuresOf({ turns: [turn], falselyPointed: [] }))).toEqual([
      'turns',
      'p50Ms',
      'p95Ms',
      'noReply',
      'pausedTurns',
      'cutIns',
      'cutInsAfterSentence',
      'cutInsFalsePoints',
      'connectsPerTurn',
      'endpointWaitP50Ms',
      'overheadP50Ms',
      'overheadP95Ms',
      'firstClauseP50Ms',
      'stages',
    ]);
  });

  it('count cut-ins by where the answer paused, beside what a fixed wait would have done', () => {
    const turns = [
      ...turnsOf(10, { pause: 'mid_sentence', pauseMs: 700 }),
      ...cutInto(1, 'mid_sentence'),
      ...turnsOf(3, { pause: 'after_sentence', pauseMs: 400 }),
      ...cutInto(2, 'after_sentence'),
    ];
    const falselyPointed = [...turnsOf(15, { pause: 'mid_sentence' }), ...cutInto(1, 'mid_sentence')];
    expect(figuresOf({ turns, falselyPointed })).toMatchObject({
      turns: 16,
      pausedTurns: 11,
      cutIns: 1,
      cutInsAfterSentence: 2,
      cutInsFalsePoints: 0.063,
    });
    expect(cutInsOfFixedWait(turns)).toBe(2);
  });

  it('miss nothing at the limits, and say what they miss beyond them', () => {
    const misses = (turns: MeasuredTurn[], far = false) =>
      missesOf(figuresOf({ turns, falselyPointed: [] }), { far });
    expect(misses([...turnsOf(60), ...cutInto(1, 'mid_sentence')])).toEqual([]);
    expect(misses([...turnsOf(60), ...cutInto(2, 'mid_sentence')])).toEqual(['cutIns is 2; the limit is 1.']);
    expect(misses(turnsOf(59)).join()).toContain('59');
    expect(misses(turnsOf(60, { voiceToVoiceMs: 530 })).join()).toContain('p50Ms is 530; the limit is 520.');
    expect(misses([...turnsOf(60), { ...turn, replied: false }]).join()).toContain('no reply');
  });

  it('hold a run with far vendors to its connections alone', () => {
    const slow = turnsOf(60, { voiceToVoiceMs: 900 });
    expect(missesOf(figuresOf({ turns: slow, falselyPointed: [] }), { far: true })).toEqual([]);
    const connecting = [...slow, { ...turn, connects: 6 }];
    expect(missesOf(figuresOf({ turns: connecting, falselyPointed: [] }), { far: true })).toHaveLength(1);
  });
});
