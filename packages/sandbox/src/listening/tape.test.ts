import { describe, expect, it } from 'vitest';
import { Tape } from './tape.ts';

/** Samples that count up, so that each tells where it was. */
function counting(from: number, count: number): Buffer {
  const bytes = Buffer.alloc(count * 2);
  for (let index = 0; index < count; index++) bytes.writeInt16LE((from + index) % 30_000, index * 2);
  return bytes;
}

describe('the tape of a stream', () => {
  it('gives back what was recorded between two moments, however it came in', () => {
    const tape = new Tape(16_000);
    const pcm = counting(0, 16_000);
    for (let at = 0; at < pcm.length; at += 333) tape.push(pcm.subarray(at, at + 333));
    const heard = tape.read(250, 500, 16_000);
    expect(heard).toHaveLength(4_000);
    expect(heard[0]).toBeCloseTo(4_000 / 32_768, 6);
    expect(heard.at(-1)).toBeCloseTo(7_999 / 32_768, 6);
  });

  it('forgets what is long past, and has nothing of what is to come', () => {
    const tape = new Tape(8_000);
    for (let second = 0; second < 30; second++) tape.push(counting(second * 8_000, 8_000));
    expect(tape.read(0, 5_000, 8_000)).toHaveLength(0);
    expect(tape.read(29_500, 31_000, 8_000)).toHaveLength(4_000);
    expect(tape.read(29_000, 30_000, 16_000)).toHaveLength(16_000);
  });
});
