import { describe, expect, it } from 'vitest';
import { sine } from '../testing/signal.ts';
import { FrameCutter } from './frame-cutter.ts';

describe('the frame cutter', () => {
  it.each([44_100, 48_000, 16_000])('makes 50 frames of 320 samples out of a second at %i Hz', (rate) => {
    const cutter = new FrameCutter(rate);
    const frames: Int16Array[] = [];
    const second = sine(440, rate, rate);
    for (let at = 0; at < rate; at += 128) {
      cutter.push(second.subarray(at, at + 128), (frame) => frames.push(frame));
    }
    // The last few samples are still under the filter.
    expect(frames.length).toBeGreaterThanOrEqual(49);
    expect(frames.length).toBeLessThanOrEqual(50);
    expect(frames.every((frame) => frame.length === 320)).toBe(true);
    expect(Math.max(...(frames[25] ?? []))).toBeGreaterThan(32_000);
  });

  it('clips what is too loud instead of folding it over', () => {
    const cutter = new FrameCutter(16_000);
    const frames: Int16Array[] = [];
    cutter.push(new Float32Array(320).fill(3), (frame) => frames.push(frame));
    cutter.push(new Float32Array(320).fill(-3), (frame) => frames.push(frame));
    expect([...new Set(frames[0])]).toEqual([32_767]);
    expect([...new Set(frames[1])]).toEqual([-32_767]);
  });
});
