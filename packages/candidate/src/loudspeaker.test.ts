import { DOWN_SAMPLE_RATE } from '@vivavoce/contract/plain';
import { describe, expect, it } from 'vitest';
import { Loudspeaker } from './loudspeaker.ts';

/** A frame of loud sound. */
function frame(generation: number, firstMs: number, ms: number) {
  const samples = new Int16Array((ms * DOWN_SAMPLE_RATE) / 1000).fill(1_000);
  return { generation, firstSample: (firstMs * DOWN_SAMPLE_RATE) / 1000, samples };
}

const ms = (samples: number) => (samples / DOWN_SAMPLE_RATE) * 1000;

describe('the loudspeaker that counts', () => {
  it('plays at the speed of sound, and no more than has arrived', () => {
    const loudspeaker = new Loudspeaker();
    loudspeaker.receive(frame(1, 0, 200), 1_000);
    expect(ms(loudspeaker.playedSamples(1_150))).toBe(150);
    expect(loudspeaker.isPlaying(1_150)).toBe(true);
    expect(ms(loudspeaker.playedSamples(1_900))).toBe(200);
    expect(loudspeaker.isPlaying(1_900)).toBe(false);
    loudspeaker.receive(frame(1, 200, 100), 2_000);
    expect(ms(loudspeaker.playedSamples(2_040))).toBe(240);
    expect(loudspeaker.audibleMs).toBe(300);
  });

  it('stands still while it is paused', () => {
    const loudspeaker = new Loudspeaker();
    loudspeaker.receive(frame(1, 0, 500), 0);
    loudspeaker.pause(100);
    expect(ms(loudspeaker.playedSamples(400))).toBe(100);
    loudspeaker.resume(400);
    expect(ms(loudspeaker.playedSamples(450))).toBe(150);
  });

  it('says at a flush how far it was, and takes nothing more of that generation', () => {
    const loudspeaker = new Loudspeaker();
    loudspeaker.receive(frame(1, 0, 500), 0);
    expect(ms(loudspeaker.flush(1, 120))).toBe(120);
    expect(loudspeaker.receive(frame(1, 500, 100), 130)).toBe(false);
    expect(loudspeaker.playedSamples(200)).toBe(0);
    expect(loudspeaker.flush(1, 210)).toBe(0);
    expect(loudspeaker.receive(frame(2, 0, 100), 300)).toBe(true);
    expect(loudspeaker.generation).toBe(2);
  });
});
