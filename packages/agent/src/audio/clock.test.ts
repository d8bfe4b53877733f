import { describe, expect, it } from 'vitest';
import { MicrophoneClock } from './clock.ts';

const FRAME = 320;

describe('the microphone clock', () => {
  it('goes by the index of the sample, not by its arrival', () => {
    const clock = new MicrophoneClock();
    expect(clock.place(0, FRAME, 1020)).toBe(1000);
    expect(clock.place(FRAME, FRAME, 1140)).toBe(1020);
    expect(clock.place(2 * FRAME, FRAME, 1141)).toBe(1040);
  });

  it('never places sound in the future', () => {
    const clock = new MicrophoneClock();
    clock.place(0, FRAME, 1300);
    expect(clock.place(10 * FRAME, FRAME, 1320)).toBe(1300);
  });

  it('takes a new anchor when capture stood still', () => {
    const clock = new MicrophoneClock();
    clock.place(0, FRAME, 1020);
    expect(clock.place(FRAME, FRAME, 9020)).toBe(9000);
    expect(clock.place(2 * FRAME, FRAME, 9040)).toBe(9020);
  });

  it('begins anew with a new connection', () => {
    const clock = new MicrophoneClock();
    clock.place(16_000, FRAME, 1020);
    clock.reset();
    expect(clock.place(0, FRAME, 5020)).toBe(5000);
  });
});
