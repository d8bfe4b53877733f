import { describe, expect, it } from 'vitest';
import { figuresOf, missesOf, type Overlap } from './figures.ts';

const stopped = (stoppedAfterMs: number | undefined): Overlap => ({
  kind: 'interruption',
  stoppedAfterMs,
  resumed: false,
});
const listened = (resumed: boolean): Overlap => ({ kind: 'listening', stoppedAfterMs: 70, resumed });

describe('the figures of interruptions', () => {
  it('are medians over the runs, of interruptions only', () => {
    const runs = [
      [stopped(60), stopped(90), listened(true)],
      [stopped(70), stopped(80), listened(true)],
      [stopped(400), stopped(500), listened(true)],
    ];
    expect(figuresOf(runs)).toEqual({ p50Ms: 70, p95Ms: 90, resumed: 1 });
    expect(missesOf(figuresOf(runs), runs)).toEqual([]);
  });

  it('miss where the interviewer spoke on, or did not go on', () => {
    const runs = [[stopped(60), stopped(undefined), listened(true), listened(false)]];
    expect(figuresOf(runs)).toEqual({ p50Ms: 60, p95Ms: 60, resumed: 0.5 });
    expect(missesOf(figuresOf(runs), runs)).toHaveLength(2);
  });
});
