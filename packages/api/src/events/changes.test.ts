import { describe, expect, it } from 'vitest';
import { createSignal } from '../core/signal.ts';
import type { TaskQueue } from '../queue/queue.ts';
import { subscribeToChanges } from './changes.ts';

describe('a subscription that comes too late', () => {
  it('is given back, so that a slow relay does not fill with listeners', async () => {
    let stopped = 0;
    const stop = async () => {
      stopped += 1;
    };
    let subscribed = (_stop: typeof stop) => {};
    const late = new Promise<typeof stop>((resolve) => {
      subscribed = resolve;
    });
    const context = { queue: { subscribe: () => late } as unknown as TaskQueue };
    await expect(
      subscribeToChanges(
        context,
        { type: 'session', id: 'ses_1' },
        { signal: createSignal(), timeoutMs: 20 },
      ),
    ).rejects.toThrow('Not done within 20 ms.');
    expect(stopped).toBe(0);
    subscribed(stop);
    await expect.poll(() => stopped).toBe(1);
  });
});
