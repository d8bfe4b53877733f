import { describe, expect, it } from 'vitest';
import { isVoiced, trimSilence } from './energy.ts';

const RATE = 16_000;

function sound(parts: readonly { ms: number; amplitude: number }[]): Int16Array {
  return Int16Array.from(
    parts.flatMap(({ ms, amplitude }) =>
      Array.from({ length: (ms * RATE) / 1000 }, (_, index) => amplitude * Math.sin(index * 0.3)),
    ),
  );
}

describe('the energy of sound', () => {
  it('is voice well above the noise of a room', () => {
    expect(isVoiced(sound([{ ms: 20, amplitude: 3_000 }]), RATE)).toBe(true);
    expect(isVoiced(sound([{ ms: 20, amplitude: 30 }]), RATE)).toBe(false);
  });

  it('is voice where a part of the piece is', () => {
    expect(
      isVoiced(
        sound([
          { ms: 10, amplitude: 0 },
          { ms: 10, amplitude: 3_000 },
        ]),
        RATE,
      ),
    ).toBe(true);
  });

  it('cuts silence off both ends, not out of the middle', () => {
    const parts = [50, 100, 200, 100, 70].map((ms, index) => ({
      ms,
      amplitude: index % 2 === 1 ? 3_000 : 0,
    }));
    expect(trimSilence(sound(parts), RATE)).toHaveLength((400 * RATE) / 1000);
  });

  it('leaves nothing of silence', () => {
    expect(trimSilence(new Int16Array(1_000), RATE)).toHaveLength(0);
  });
});
