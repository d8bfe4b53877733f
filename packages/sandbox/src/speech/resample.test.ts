import { describe, expect, it } from 'vitest';
import { Resampler } from './resample.ts';

function tone(hz: number, rateHz: number, seconds: number): Int16Array {
  return Int16Array.from({ length: rateHz * seconds }, (_, index) =>
    Math.round(10_000 * Math.sin((2 * Math.PI * hz * index) / rateHz)),
  );
}

function resample(input: Int16Array, fromHz: number, toHz: number, chunk = 1000): Int16Array {
  const resampler = new Resampler(fromHz, toHz);
  const parts: number[] = [];
  for (let at = 0; at < input.length; at += chunk) parts.push(...resampler.push(input.slice(at, at + chunk)));
  parts.push(...resampler.flush());
  return Int16Array.from(parts);
}

function rms(samples: Int16Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
}

describe('resampling', () => {
  it.each([8000, 16_000, 22_050, 24_000, 44_100, 48_000])('to %i Hz keeps duration and tone', (toHz) => {
    const output = resample(tone(440, 22_050, 1), 22_050, toHz);
    expect(Math.abs(output.length - toHz)).toBeLessThanOrEqual(1);
    const expected = tone(440, toHz, 1);
    let worst = 0;
    for (let index = 200; index < toHz - 200; index++) {
      worst = Math.max(worst, Math.abs((output[index] ?? 0) - (expected[index] ?? 0)));
    }
    expect(worst).toBeLessThan(30);
  });

  it('leaves nothing of what the lower rate cannot hold', () => {
    const output = resample(tone(9500, 22_050, 1), 22_050, 16_000);
    expect(rms(output.slice(500, -500))).toBeLessThan(30);
  });

  it('does not depend on how the input is cut', () => {
    const input = tone(700, 22_050, 0.3);
    expect(resample(input, 22_050, 24_000, 37)).toEqual(resample(input, 22_050, 24_000, 5000));
  });
});
