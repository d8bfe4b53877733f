import { describe, expect, it } from 'vitest';
import { cutSound, readSound, resampleSound, type Sound, writeSound } from './sound.ts';

const tone = (hertz: number, rateHz: number): Sound => ({
  samples: Int16Array.from({ length: rateHz / 10 }, (_, at) =>
    Math.round(8000 * Math.sin((2 * Math.PI * hertz * at) / rateHz)),
  ),
  rateHz,
});
const loudness = ({ samples }: Sound) =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

describe('recorded sound', () => {
  it('is read as it was written', () => {
    const sound = tone(440, 8000);
    expect(readSound(writeSound(sound))).toEqual(sound);
    expect(() => readSound(Buffer.from('RIFF0000WAVEfmt 0000000000000000000000'))).toThrow('16-bit mono');
  });

  it('is cut by the second', () => {
    expect(cutSound(tone(440, 8000), [0.02, 0.05]).samples).toHaveLength(240);
  });

  it.each([8000, 48_000])(
    'keeps what it says from %i to 16,000 Hz, and nothing above what that holds',
    (rateHz) => {
      const heard = resampleSound(tone(440, rateHz), 16_000);
      expect(heard.samples).toHaveLength(1600);
      expect(loudness(heard) / loudness(tone(440, 16_000))).toBeCloseTo(1, 1);
      if (rateHz > 16_000) expect(loudness(resampleSound(tone(12_000, rateHz), 16_000))).toBeLessThan(80);
    },
  );
});
