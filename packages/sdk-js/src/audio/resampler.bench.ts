import { test } from 'vitest';
import { sine } from '../testing/signal.ts';
import { Resampler } from './resampler.ts';

const BLOCK = 128;

/** The cheapest there is: what the resampler takes above it is the price of its low-pass. */
function interpolate(input: Float32Array, output: Float32Array): void {
  const step = input.length / output.length;
  for (let at = 0; at < output.length; at += 1) {
    const place = at * step;
    const before = Math.floor(place);
    const share = place - before;
    output[at] = (input[before] ?? 0) * (1 - share) + (input[before + 1] ?? 0) * share;
  }
}

test.for([
  [48_000, 16_000],
  [44_100, 16_000],
  [24_000, 48_000],
  [24_000, 44_100],
] as const)('a second of sound, from %i Hz to %i Hz', async ([from, to], { bench }) => {
  const signal = sine(440, from, from);
  const resampler = new Resampler(from, to);
  const scratch = new Float32Array(1_024);
  const output = new Float32Array(to);
  await bench.compare(
    bench('resampler', () => {
      for (let at = 0; at < signal.length; at += BLOCK) {
        resampler.push(signal.subarray(at, at + BLOCK));
        resampler.pull(scratch);
      }
    }),
    bench('linear interpolation, which lets aliases through', () => interpolate(signal, output)),
  );
});
