import { describe, expect, it } from 'vitest';
import { deadlineOf, judgeTime, timeText } from './budget.ts';

describe('the budget of a step', () => {
  it.each([
    [19_000, 'within'],
    [29_999, 'within'],
    [30_000, 'over'],
    [79_999, 'over'],
    [80_000, 'far_over'],
  ] as const)('of 20 s: %i ms is %s', (tookMs, verdict) => {
    expect(judgeTime(tookMs, 20_000)).toBe(verdict);
  });

  it('ends the step where it would fail it', () => {
    expect(judgeTime(deadlineOf(20_000), 20_000)).toBe('far_over');
  });

  it('stands beside the time', () => {
    expect(timeText(19_240, 25_000)).toBe('19.2 s of 25');
  });
});
