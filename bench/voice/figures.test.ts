import { describe, expect, it } from 'vitest';
import { failureOf, figuresOf, type MeasuredTurn, overheadMs, percentiles } from './figures.ts';

const stages = {
  finalizeAfterMs: 100,
  sttFinalMs: 115,
  llmFirstTokenMs: 225,
  firstClauseMs: 100,
  ttsFirstByteMs: 100,
};
const turn = { cutIn: false, replied: true, voiceToVoiceMs: 620, endpointWaitMs: 600, stages };

describe('the figures', () => {
  it('take percentiles by nearest rank', () => {
    expect(percentiles([5, 1, 4, 2, 3])).toEqual({ p50: 3, p95: 5 });
    expect(percentiles([])).toEqual({ p50: 0, p95: 0 });
  });

  it('count as our own what is over the longer of the wait and the stages', () => {
    expect(overheadMs(turn)).toBe(20);
    expect(overheadMs({ ...turn, endpointWaitMs: 300 })).toBe(80);
    expect(overheadMs({ cutIn: true, replied: true })).toBeUndefined();
  });

  it('have exactly the fields of the line that programs read', () => {
    expect(Object.keys(figuresOf([turn]))).toEqual([
      'turns',
      'p50Ms',
      'p95Ms',
      'noReply',
      'cutIns',
      'endpointWaitP50Ms',
      'overheadP50Ms',
      'overheadP95Ms',
      'stages',
    ]);
  });

  it('fail a run with more than one cut-in in twenty, or with too few turns', () => {
    const turns = (count: number, cutIns: number): MeasuredTurn[] =>
      Array.from({ length: count }, (_, index) => (index < cutIns ? { cutIn: true, replied: true } : turn));
    expect(failureOf(figuresOf(turns(40, 2)))).toBe('');
    expect(failureOf(figuresOf(turns(40, 3)))).toContain('cut into');
    expect(failureOf(figuresOf(turns(29, 0)))).toContain('29');
  });
});
