import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LeaseGuard } from './lease.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function guard() {
  const source = new EventEmitter();
  const lapsed: string[] = [];
  const regained: string[] = [];
  const leases = new LeaseGuard(source, () => Date.now());
  return {
    lapsed,
    regained,
    take: (id: string) => leases.take(id),
    hold: (id: string, name = id) => {
      const lease = leases.take(id);
      lease.hold({ lapsed: () => lapsed.push(name), regained: () => regained.push(name) });
      return lease;
    },
    renew: (...jobIds: string[]) => source.emit('locksRenewed', { count: jobIds.length, jobIds }),
    refuse: (...jobIds: string[]) => source.emit('lockRenewalFailed', jobIds),
  };
}

describe('the lease guard', () => {
  it('stops a session before its lock lapses, when renewals stop', () => {
    const { hold, renew, lapsed } = guard();
    hold('a');
    hold('b');
    vi.advanceTimersByTime(2_500);
    renew('a', 'b');
    vi.advanceTimersByTime(2_500);
    renew('b');
    expect(lapsed).toEqual([]);
    vi.advanceTimersByTime(1_800);
    expect(lapsed).toEqual(['a']);
    vi.advanceTimersByTime(10_000);
    expect(lapsed).toEqual(['a', 'b']);
  });

  it('stops it at once when another worker has the lock', () => {
    const { hold, refuse, lapsed } = guard();
    hold('a');
    refuse('a', 'unknown');
    expect(lapsed).toEqual(['a']);
  });

  it('tells when the lock is held again after all, and watches on', () => {
    const { hold, renew, lapsed, regained } = guard();
    hold('a');
    vi.advanceTimersByTime(30_000);
    expect(regained).toEqual([]);
    renew('a');
    renew('a');
    expect([lapsed, regained]).toEqual([['a'], ['a']]);
    vi.advanceTimersByTime(4_500);
    expect(lapsed).toEqual(['a', 'a']);
  });

  it('forgets a task that is done', () => {
    const { hold, lapsed } = guard();
    hold('a').release();
    vi.advanceTimersByTime(10_000);
    expect(lapsed).toEqual([]);
  });

  it('counts from the moment that the lock was taken, however slow the claim is', () => {
    const { take, lapsed } = guard();
    const lease = take('a');
    vi.advanceTimersByTime(4_500);
    lease.hold({ lapsed: () => lapsed.push('a'), regained: () => undefined });
    expect(lapsed).toEqual(['a']);
  });

  it('goes on watching a task that came back when its earlier stay ends', () => {
    const { hold, lapsed } = guard();
    const earlier = hold('a', 'first stay');
    hold('a', 'second stay');
    earlier.release();
    vi.advanceTimersByTime(10_000);
    expect(lapsed).toEqual(['second stay']);
  });
});
