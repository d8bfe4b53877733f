import { describe, expect, it } from 'vitest';
import {
  bytesToSamples,
  joinSamples,
  levelDb,
  msToSamples,
  SILENCE_DB,
  samplesToMs,
  toFloat,
} from './pcm.ts';

describe('levels', () => {
  it('are 0 dB at full scale, -6 dB at half, and the floor for silence', () => {
    expect(levelDb(new Int16Array(100).fill(-32_768))).toBeCloseTo(0, 5);
    expect(levelDb(new Int16Array(100).fill(16_384))).toBeCloseTo(-6.02, 2);
    expect(levelDb(new Int16Array(100))).toBe(SILENCE_DB);
    expect(levelDb(new Int16Array(0))).toBe(SILENCE_DB);
  });
});

describe('samples', () => {
  it('become numbers from -1 to 1', () => {
    expect([...toFloat(Int16Array.from([-32_768, 0, 16_384]))]).toEqual([-1, 0, 0.5]);
  });

  it('are read from bytes at any offset, leaving an odd last byte', () => {
    const bytes = new Uint8Array([9, 0x01, 0x00, 0xff, 0xff, 7]).subarray(1);
    expect([...bytesToSamples(bytes)]).toEqual([1, -1]);
  });

  it('turn into time and back', () => {
    expect(samplesToMs(24_000, 24_000)).toBe(1000);
    expect(msToSamples(20, 16_000)).toBe(320);
  });

  it('are joined without copying where one side is empty', () => {
    const one = Int16Array.from([1]);
    expect(joinSamples(one, new Int16Array(0))).toBe(one);
    expect([...joinSamples(one, Int16Array.from([2, 3]))]).toEqual([1, 2, 3]);
  });
});
