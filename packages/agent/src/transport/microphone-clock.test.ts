import { describe, expect, it } from 'vitest';
import { MicrophoneClock } from './microphone-clock.ts';

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

  it('keeps the true times of a burst after a stall', () => {
    const clock = new MicrophoneClock();
    clock.place(0, FRAME, 1020);
    const placed = Array.from({ length: 40 }, (_, index) => clock.place((index + 1) * FRAME, FRAME, 1_840));
    expect(placed).toEqual(Array.from({ length: 40 }, (_, index) => 1_020 + index * 20));
  });

  it('takes a new anchor when sound stays late', () => {
    const clock = new MicrophoneClock();
    clock.place(0, FRAME, 1_020);
    const placed = Array.from({ length: 80 }, (_, index) =>
      clock.place((index + 1) * FRAME, FRAME, 1_840 + index * 20),
    );
    expect(placed[0]).toBe(1_020);
    expect(placed.at(-1)).toBe(1_820 + 79 * 20);
  });

  it('begins anew with a new connection', () => {
    const clock = new MicrophoneClock();
    clock.place(16_000, FRAME, 1020);
    clock.reset();
    expect(clock.place(0, FRAME, 5020)).toBe(5000);
  });
});
