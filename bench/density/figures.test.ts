import { describe, expect, it } from 'vitest';
import type { MeasuredTurn } from '../voice/figures.ts';
import { figuresOf, missesOf, type Step } from './figures.ts';

const STAGES = {
  finalizeAfterMs: 200,
  sttFinalMs: 100,
  llmFirstTokenMs: 100,
  firstClauseMs: 100,
  ttsFirstByteMs: 100,
};
const turn = (overMs: number): MeasuredTurn => ({
  pause: 'none',
  pauseMs: 0,
  falsePoint: false,
  cutIn: false,
  replied: true,
  connects: 0,
  voiceToVoiceMs: 400 + overMs,
  endpointWaitMs: 300,
  stages: STAGES,
});
const step = (sessions: number, overMs: number, more: Partial<Step> = {}): Step => ({
  sessions,
  broken: 0,
  turns: [turn(overMs), turn(overMs)],
  residentMb: 200 + sessions * 5,
  firstMb: 205,
  load: 0.504,
  ...more,
});

describe('the figures of density', () => {
  it('are those of the last step that held', () => {
    const figures = figuresOf([step(40, 12), step(50, 30), step(60, 80)]);
    expect(figures).toEqual({
      sessions: 50,
      sessionsPerCore: 50,
      marginalMb: 5,
      overheadP50Ms: 30,
      overheadP95Ms: 30,
      load: 0.5,
    });
    expect(missesOf(figures, 'websocket')).toEqual([]);
  });

  it('miss where somebody waited or broke off', () => {
    expect(figuresOf([step(40, 60)]).sessionsPerCore).toBe(0);
    const broken = figuresOf([step(40, 12, { broken: 1, residentMb: 800 })]);
    expect(missesOf(broken, 'websocket')).toHaveLength(2);
  });
});
