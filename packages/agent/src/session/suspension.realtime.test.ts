import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startTestHost, type TestHost } from '../testing/host.ts';
import type { SessionOutcome } from './shutdown.ts';

let host: TestHost;

beforeEach(async () => {
  host = await startTestHost();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
}, 30_000);

afterEach(async () => {
  vi.useRealTimers();
  await host.close();
});

it('a place is kept for 15 s for somebody who joined and never came, and is then free', async () => {
  const open = await host.open();
  let outcome: SessionOutcome | undefined;
  void open.outcome.then((settled) => {
    outcome = settled;
  });
  await vi.advanceTimersByTimeAsync(14_500);
  await new Promise(setImmediate);
  expect(outcome).toBeUndefined();
  const deadline = Date.now() + 10_000;
  await vi.advanceTimersByTimeAsync(600);
  // The release is asked for over a socket.
  while (open.stored.released.length === 0 && Date.now() < deadline) await new Promise(setImmediate);
  expect(open.stored.released).toEqual(['suspend']);
}, 30_000);

it('a session that nobody came back to while the API was away goes back to the queue, and is not forgotten', async () => {
  const open = await host.open();
  host.api.away = true;
  let outcome: SessionOutcome | undefined;
  void open.outcome.then((settled) => {
    outcome = settled;
  });
  const deadline = Date.now() + 20_000;
  while (outcome === undefined && Date.now() < deadline) {
    await vi.advanceTimersByTimeAsync(1_000);
    // Disk and sockets take their own time.
    await new Promise(setImmediate);
  }
  expect(outcome).toBe('returned');
  expect(open.stored.released).toEqual([]);
}, 30_000);
