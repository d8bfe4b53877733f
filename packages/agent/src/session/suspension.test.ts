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
