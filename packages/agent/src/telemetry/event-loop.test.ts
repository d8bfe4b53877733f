import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Lateness, latenessOf, watchEventLoop } from './event-loop.ts';

describe('a late event loop', () => {
  it('is late of itself as far as the process computed, and of its host for the rest', () => {
    expect(latenessOf(101, 40)).toEqual({ ownMs: 0, hostMs: 0 });
    expect(latenessOf(180, 180)).toEqual({ ownMs: 80, hostMs: 0 });
    expect(latenessOf(180, 5)).toEqual({ ownMs: 5, hostMs: 75 });
  });

  it('is noticed where a process computes without a pause', async () => {
    const told: Lateness[] = [];
    const stop = watchEventLoop((late) => told.push(late));
    const until = performance.now() + 350;
    while (performance.now() < until);
    await sleep(120);
    stop();
    const [late] = told;
    expect((late?.ownMs ?? 0) + (late?.hostMs ?? 0)).toBeGreaterThan(200);
  });
});
