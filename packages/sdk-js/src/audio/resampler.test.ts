import { describe, expect, it } from 'vitest';
import { levelDb, sine, totalDb } from '../testing/signal.ts';
import { Resampler } from './resampler.ts';

const BLOCK = 128;

/** Runs a signal through in blocks as an audio worklet does, and cuts off the settling at the start. */
function resample(signal: Float32Array, inputRate: number, outputRate: number): Float32Array {
  const resampler = new Resampler(inputRate, outputRate);
  const output: number[] = [];
  const scratch = new Float32Array(1024);
  for (let at = 0; at + BLOCK <= signal.length; at += BLOCK) {
    resampler.push(signal.subarray(at, at + BLOCK));
    for (let count = resampler.pull(scratch); count > 0; count = resampler.pull(scratch)) {
      output.push(...scratch.subarray(0, count));
    }
  }
  return Float32Array.from(output).subarray(512);
}

const CAPTURE_RATES = [16_000, 44_100, 48_000, 88_200, 96_000, 192_000];
const PLAYBACK_RATES = [16_000, 22_050, 44_100, 48_000, 96_000];

describe('the resampler on the way up', () => {
  it.each(CAPTURE_RATES)('passes speech from %i Hz to 16 kHz flat within 0.5 dB', (rate) => {
    for (const frequency of [80, 300, 1_000, 3_400, 5_000, 6_900]) {
      const output = resample(sine(frequency, rate, rate / 2), rate, 16_000);
      expect(Math.abs(levelDb(output, frequency, 16_000))).toBeLessThan(0.5);
    }
  });

  it.each(CAPTURE_RATES.filter((rate) => rate > 16_000))(
    'lets nothing above 8 kHz of %i Hz come back as something else: 60 dB down',
    (rate) => {
      for (const frequency of [8_000, 8_500, 9_000, 12_000, 15_900, 16_100, 20_000]) {
        if (frequency >= rate / 2) continue;
        expect(totalDb(resample(sine(frequency, rate, rate / 2), rate, 16_000))).toBeLessThan(-60);
      }
    },
  );
});

describe('the resampler on the way down', () => {
  it.each(PLAYBACK_RATES)('passes a voice from 24 kHz to %i Hz flat within 0.5 dB', (rate) => {
    for (const frequency of [80, 1_000, 3_400, 6_800, 10_400]) {
      if (frequency > rate * 0.43) continue;
      const output = resample(sine(frequency, 24_000, 12_000), 24_000, rate);
      expect(Math.abs(levelDb(output, frequency, rate))).toBeLessThan(0.5);
    }
  });

  it.each([44_100, 48_000, 96_000])('makes no image above 12 kHz at %i Hz: 60 dB down', (rate) => {
    for (const frequency of [1_000, 5_000, 10_400]) {
      const output = resample(sine(frequency, 24_000, 12_000), 24_000, rate);
      const image = 24_000 - frequency;
      if (image < rate / 2) expect(levelDb(output, image, rate)).toBeLessThan(-60);
    }
  });
});

describe('the resampler', () => {
  it('gives the same signal whatever the size of the blocks', () => {
    const signal = sine(1_000, 44_100, 8_820);
    const whole = new Resampler(44_100, 16_000);
    whole.push(signal);
    const expected = new Float32Array(3_000);
    const count = whole.pull(expected);

    const pieces = new Resampler(44_100, 16_000);
    const output = new Float32Array(3_000);
    let written = 0;
    for (let at = 0; at < signal.length; at += 61) {
      pieces.push(signal.subarray(at, at + 61));
      written += pieces.pull(output.subarray(0, written + 7), written);
    }
    written += pieces.pull(output, written);
    expect(written).toBe(count);
    expect(output).toEqual(expected);
  });

  it.each([44_100, 48_000, 16_000, 11_025])('knows how much it needs for a block at %i Hz', (rate) => {
    const resampler = new Resampler(24_000, rate);
    const output = new Float32Array(BLOCK);
    let pushed = 0;
    for (let block = 0; block < 200; block += 1) {
      const needed = resampler.inputNeeded(BLOCK);
      resampler.push(new Float32Array(needed));
      pushed += needed;
      expect(resampler.pull(output)).toBe(BLOCK);
    }
    expect(Math.abs(pushed - (200 * BLOCK * 24_000) / rate)).toBeLessThan(200);
  });
});
