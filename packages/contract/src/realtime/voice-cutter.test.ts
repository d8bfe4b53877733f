import { describe, expect, it } from 'vitest';
import type { AudioFrame } from './frame.ts';
import { FADE_SAMPLES } from './livekit.ts';
import { VoiceCutter } from './voice-cutter.ts';

const MS = 24;
const silence = (ms: number) => new Int16Array(ms * MS);
/** Counts up, so that every sample is another. */
const voice = (ms: number, from = 1_000) => Int16Array.from({ length: ms * MS }, (_, index) => from + index);

function stage() {
  const frames: AudioFrame[] = [];
  const cutter = new VoiceCutter((frame) => frames.push(frame));
  const heard = () => frames.flatMap(({ samples }) => [...samples]);
  return { cutter, frames, heard };
}

describe('cutting a track into generations', () => {
  it.each(['before', 'after'])('begins at the sound where its mark comes %s it', (when) => {
    const { cutter, frames, heard } = stage();
    const mark = () => cutter.onset({ type: 'onset', generation: 7, sample: 480 });
    cutter.push(silence(100));
    if (when === 'before') mark();
    cutter.push(silence(5));
    cutter.push(voice(20));
    if (when === 'after') mark();
    cutter.push(voice(20, 2_000));
    expect(frames[0]).toMatchObject({ generation: 7, firstSample: 480 });
    expect(heard()).toEqual([...voice(20), ...voice(20, 2_000)]);
    expect(frames.at(-1)?.firstSample).toBe(480 + 20 * MS);
  });

  it('ends where the agent says, and begins again at the next mark', () => {
    const { cutter, frames, heard } = stage();
    cutter.push(silence(100));
    cutter.onset({ type: 'onset', generation: 1, sample: 0 });
    cutter.push(voice(10));
    cutter.end({ type: 'halt', generation: 1, sample: 15 * MS });
    cutter.push(voice(20, 2_000));
    expect(heard()).toHaveLength(15 * MS);
    // What was under way when it stopped is not what the next mark is about.
    cutter.onset({ type: 'onset', generation: 1, sample: 15 * MS });
    cutter.push(silence(100));
    cutter.push(voice(20, 3_000));
    expect(heard().slice(15 * MS)).toEqual([...voice(20, 3_000)]);
    expect(frames.at(-1)).toMatchObject({ generation: 1, firstSample: 15 * MS });
    cutter.end({ type: 'speech_end', generation: 1, totalSamples: 36 * MS });
    cutter.push(silence(100));
    expect(heard()).toHaveLength(36 * MS);
  });

  it('counts on where the memory of what it gave is handed on, as to a worklet', () => {
    const starts: number[] = [];
    const cutter = new VoiceCutter(({ firstSample, samples }) => {
      starts.push(firstSample);
      (samples.buffer as ArrayBufferLike & { transfer(): unknown }).transfer();
    });
    cutter.push(silence(100));
    cutter.onset({ type: 'onset', generation: 1, sample: 6 });
    for (let count = 0; count < 3; count += 1) cutter.push(voice(20));
    expect(starts).toEqual([6, 6 + 20 * MS, 6 + 40 * MS]);
  });

  it('gives what comes ahead of the track at once, and fades from its end into the track', () => {
    const { cutter, frames, heard } = stage();
    const level = (ms: number, of: number) => new Int16Array(ms * MS).fill(of);
    const begins = 40 * MS - FADE_SAMPLES;
    cutter.push(silence(100));
    cutter.ahead({ generation: 3, firstSample: 0, samples: level(20, 1_000) });
    cutter.ahead({ generation: 3, firstSample: 20 * MS, samples: level(20, 1_000) });
    expect(heard()).toEqual([...level(30, 1_000)]);
    cutter.onset({ type: 'onset', generation: 3, sample: begins });
    // However the track is cut.
    cutter.push(level(4, 3_000));
    cutter.push(level(26, 3_000));
    expect(heard()).toHaveLength(60 * MS);
    const fade = heard().slice(begins, begins + FADE_SAMPLES);
    expect(fade).toEqual([...fade].sort((a, b) => a - b));
    expect([fade[0], fade[FADE_SAMPLES / 2], heard()[40 * MS]]).toEqual([1_000, 2_000, 3_000]);
    let next = 0;
    for (const { firstSample, samples } of frames) {
      expect(firstSample).toBe(next);
      next += samples.length;
    }
  });

  it('gives all that came ahead where the track begins behind it, or nothing follows', () => {
    const { cutter, heard } = stage();
    cutter.push(silence(100));
    cutter.ahead({ generation: 3, firstSample: 0, samples: voice(20) });
    cutter.end({ type: 'speech_end', generation: 3, totalSamples: 20 * MS });
    expect(heard()).toEqual([...voice(20)]);
    cutter.ahead({ generation: 4, firstSample: 0, samples: voice(20, 2_000) });
    cutter.onset({ type: 'onset', generation: 4, sample: 30 * MS });
    cutter.push(voice(20, 3_000));
    expect(heard()).toEqual([...voice(20), ...voice(20, 2_000), ...voice(20, 3_000)]);
  });

  it('gives nothing behind a halt of what came ahead: it comes again', () => {
    const { cutter, heard } = stage();
    cutter.ahead({ generation: 3, firstSample: 0, samples: voice(20) });
    cutter.end({ type: 'halt', generation: 3, sample: 20 * MS - FADE_SAMPLES });
    cutter.ahead({ generation: 3, firstSample: 20 * MS - FADE_SAMPLES, samples: voice(20, 2_000) });
    cutter.end({ type: 'speech_end', generation: 3, totalSamples: 40 * MS - FADE_SAMPLES });
    expect(heard()).toEqual([...voice(20).slice(0, -FADE_SAMPLES), ...voice(20, 2_000)]);
  });

  it('ends a short piece at its end where that is told before its sound is here', () => {
    const { cutter, heard } = stage();
    cutter.push(silence(100));
    cutter.onset({ type: 'onset', generation: 1, sample: 0 });
    cutter.end({ type: 'speech_end', generation: 1, totalSamples: 20 * MS });
    cutter.push(voice(20));
    cutter.push(silence(100));
    expect(heard()).toEqual([...voice(20)]);
  });

  it('gives nobody what was thrown away, and keeps little of it', () => {
    const { cutter, frames } = stage();
    cutter.push(silence(100));
    cutter.onset({ type: 'onset', generation: 1, sample: 0 });
    cutter.forget();
    for (let count = 0; count < 100; count += 1) cutter.push(voice(20));
    cutter.onset({ type: 'onset', generation: 2, sample: 0 });
    expect(frames).toEqual([]);
  });
});
