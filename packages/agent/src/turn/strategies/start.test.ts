import { describe, expect, it } from 'vitest';
import { onsetOf } from './start.ts';

const client = {
  connected: true,
  sinceMs: 0,
  awaitedMs: 30_000,
  soundAllowed: true,
  soundGivenUp: false,
  microphone: true,
  muted: false,
};

describe('the onset of speech', () => {
  it('takes a free floor, and interrupts one that is taken', () => {
    expect(onsetOf(client, 'quiet')).toBe('turn');
    expect(onsetOf(client, 'held')).toBe('turn');
    expect(onsetOf(client, 'preparing')).toBe('interruption');
    expect(onsetOf(client, 'speaking')).toBe('interruption');
  });

  it('is nothing from a candidate who is muted or gone', () => {
    expect(onsetOf({ ...client, muted: true }, 'quiet')).toBe('nothing');
    expect(onsetOf({ ...client, connected: false }, 'quiet')).toBe('nothing');
  });
});
