import { describe, expect, it } from 'vitest';
import { SoftVoice, SpeakingClock, SpeechMeter } from './energy.ts';

function pcm(amplitude: number, ms: number): Buffer {
  const bytes = Buffer.alloc(ms * 16 * 2);
  for (let index = 0; index < ms * 16; index++) {
    bytes.writeInt16LE(Math.round(amplitude * Math.sin(index / 5)), index * 2);
  }
  return bytes;
}

function voicedHops(audio: Buffer, cut: number): boolean[] {
  const meter = new SpeechMeter(16_000);
  const hops: boolean[] = [];
  for (let at = 0; at < audio.length; at += cut) {
    meter.push(audio.subarray(at, at + cut), (voiced) => hops.push(voiced));
  }
  return hops;
}

describe('the speech meter', () => {
  const audio = Buffer.concat([pcm(0, 50), pcm(4000, 30), pcm(120, 20)]);

  it('tells voice from silence and from an echo 30 dB down, 10 ms at a time', () => {
    expect(voicedHops(audio, 640)).toEqual([...Array(5).fill(false), true, true, true, false, false]);
  });

  it.each([1, 7, 333])('does not depend on frames of %i bytes', (cut) => {
    expect(voicedHops(audio, cut)).toEqual(voicedHops(audio, 640));
  });
});

describe('a soft voice', () => {
  const listened = (...steps: [rms: number, times: number][]) => {
    const soft = new SoftVoice();
    return steps.map(([rms, times]) => Array.from({ length: times }, () => soft.isVoice(rms)).at(-1));
  };

  it('is heard in a quiet room, far below a voice at arm’s length', () => {
    expect(listened([5, 50], [100, 20], [5, 20])).toEqual([false, true, false]);
  });

  it('is told from the noise of a loud room, once that is known', () => {
    expect(listened([80, 1500], [100, 20], [400, 20])).toEqual([false, false, true]);
  });
});

describe('the speaking clock', () => {
  it('counts short silences inside speech and leaves pauses out', () => {
    const clock = new SpeakingClock();
    const total = (hops: boolean[]) => hops.reduce((sum, voiced) => sum + clock.advance(voiced), 0);
    expect(total([false, false])).toBe(0);
    expect(total([true, true])).toBe(20);
    expect(total([...Array(5).fill(false), true])).toBe(60);
    expect(total([...Array(40).fill(false), true])).toBe(10);
    expect(clock.silentMs).toBe(0);
  });
});
