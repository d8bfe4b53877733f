import { describe, expect, it } from 'vitest';
import type { TaskQueue } from '../../queue/queue.ts';
import { createBell, hearChanges } from './wait.ts';

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
    await expect(hearChanges(context, 'ses_1', { bell: createBell(), timeoutMs: 20 })).rejects.toThrow(
      'Not done within 20 ms.',
    );
    expect(stopped).toBe(0);
    subscribed(stop);
    await expect.poll(() => stopped).toBe(1);
  });
});

describe('a bell', () => {
  it('remembers a ring that nobody waited for, once', async () => {
    const bell = createBell();
    bell.ring();
    bell.ring();
    await bell.rung();
    const next = bell.rung().then(() => 'rang');
    expect(await Promise.race([next, Promise.resolve('silent')])).toBe('silent');
    bell.stop();
    expect(await next).toBe('rang');
    expect(bell.stopped()).toBe(true);
  });
});
