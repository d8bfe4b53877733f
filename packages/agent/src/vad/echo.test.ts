import { describe, expect, it } from 'vitest';
import { EchoGuard } from './echo.ts';

describe('the echo guard', () => {
  const guard = new EchoGuard();
  guard.played(-20, 1000);

  it('takes the agent’s own voice at -30 dB for echo', () => {
    expect(guard.covers(-50, 1050)).toBe(true);
  });

  it('hears a candidate who speaks over it', () => {
    expect(guard.covers(-30, 1050)).toBe(false);
  });

  it('hears even a whisper when nothing is played', () => {
    expect(guard.covers(-50, 3000)).toBe(false);
    expect(new EchoGuard().covers(-55, 0)).toBe(false);
  });

  it('forgets what was flushed before it was played', () => {
    const other = new EchoGuard();
    other.played(-20, 1000);
    other.played(-20, 2000);
    other.cut(1000);
    expect(other.covers(-50, 1900)).toBe(false);
    expect(other.covers(-50, 1000)).toBe(true);
  });
});
