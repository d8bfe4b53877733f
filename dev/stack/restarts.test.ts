import { describe, expect, it } from 'vitest';
import { decideRestart, NO_RESTARTS, type Restarts } from './restarts.ts';

function decideTimes(count: number, everyMs: number): (number | 'given up')[] {
  let restarts: Restarts = NO_RESTARTS;
  return Array.from({ length: count }, (_, index) => {
    const decision = decideRestart(restarts, index * everyMs);
    if (!decision.restart) return 'given up';
    restarts = decision.restarts;
    return decision.delayMs;
  });
}

describe('a process that dies', () => {
  it('is started again after longer and longer waits, and given up after five times within a minute', () => {
    expect(decideTimes(7, 1_000)).toEqual([200, 500, 1_000, 2_000, 4_000, 'given up', 'given up']);
  });

  it('is always started again where it dies once a minute', () => {
    expect(decideTimes(20, 60_000)).toEqual(Array(20).fill(200));
  });
});
