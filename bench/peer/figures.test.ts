import { describe, expect, it } from 'vitest';
import type { MeasuredTurn } from '../voice/figures.ts';
import { peerFiguresOf, peerMissesOf } from './figures.ts';

const turn = (voiceToVoiceMs: number): MeasuredTurn => ({
  pause: 'none',
  pauseMs: 0,
  falsePoint: false,
  cutIn: false,
  replied: true,
  connects: 0,
  voiceToVoiceMs,
});
const CUT: MeasuredTurn = {
  pause: 'mid_sentence',
  pauseMs: 900,
  falsePoint: false,
  cutIn: true,
  replied: true,
  connects: 0,
};

describe('the figures of the peer', () => {
  it('are of both settings, and ours beside the quick one', () => {
    const figures = peerFiguresOf(600, { fast: [turn(800), turn(900), CUT], defaults: [turn(1_200)] });
    expect(figures).toMatchObject({ peerP50Ms: 800, peerP95Ms: 900, peerCutIns: 1, ratioP50: 0.75 });
    expect(figures).toMatchObject({ peerDefaultsP50Ms: 1_200, peerDefaultsCutIns: 0 });
    expect(peerMissesOf(figures)).toEqual([]);
    expect(peerMissesOf({ ...figures, ratioP50: 0.8 })).toHaveLength(1);
  });

  it('prove nothing where it was not heard', () => {
    expect(peerMissesOf(peerFiguresOf(600, { fast: [], defaults: [] }))).toEqual([
      'The peer answered nothing.',
    ]);
  });
});
