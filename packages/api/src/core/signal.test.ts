import { describe, expect, it } from 'vitest';
import { createSignal } from './signal.ts';

describe('a signal', () => {
  it('remembers a raise that nobody waited for, once', async () => {
    const signal = createSignal();
    signal.raise();
    signal.raise();
    await signal.raised();
    const next = signal.raised().then(() => 'raised');
    expect(await Promise.race([next, Promise.resolve('silent')])).toBe('silent');
    signal.stop();
    expect(await next).toBe('raised');
    expect(signal.stopped()).toBe(true);
  });
});
