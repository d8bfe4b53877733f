import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PlaybackBuffer } from './playback-buffer.ts';

const MS = 24;
const FRAME = 20 * MS;

/** A constant signal, so that every fade and gap shows. */
function frames(generation: number, count: number, from = 0) {
  return Array.from({ length: count }, (_, index) => ({
    generation,
    firstSample: (from + index) * FRAME,
    samples: new Int16Array(FRAME).fill(16_384),
  }));
}

function read(buffer: PlaybackBuffer, count: number): Float32Array {
  const output = new Float32Array(count);
  buffer.read(output, count);
  return output;
}

function filled(generation = 1, count = 50): PlaybackBuffer {
  const buffer = new PlaybackBuffer();
  for (const frame of frames(generation, count)) buffer.push(frame);
  return buffer;
}

/** The largest step from one sample to the next: a click is a large one. */
function largestStep(samples: Float32Array): number {
  let largest = 0;
  for (let index = 1; index < samples.length; index += 1) {
    largest = Math.max(largest, Math.abs((samples[index] ?? 0) - (samples[index - 1] ?? 0)));
  }
  return largest;
}

const NO_CLICK = 0.02;

describe('the playback buffer', () => {
  it('waits for 40 ms before it begins, or for the end of a shorter word', () => {
    const buffer = new PlaybackBuffer();
    for (const frame of frames(1, 1)) buffer.push(frame);
    expect(read(buffer, 10 * MS).every((sample) => sample === 0)).toBe(true);
    expect(buffer.position()).toBeUndefined();
    for (const frame of frames(1, 1, 1)) buffer.push(frame);
    expect(read(buffer, 10 * MS).some((sample) => sample > 0)).toBe(true);

    const short = new PlaybackBuffer();
    for (const frame of frames(1, 1)) short.push(frame);
    short.end(1, FRAME);
    expect(read(short, 10 * MS).some((sample) => sample > 0)).toBe(true);
  });

  it('begins after 120 ms with whatever has come', () => {
    const buffer = new PlaybackBuffer();
    for (const frame of frames(1, 1)) buffer.push(frame);
    expect(read(buffer, 119 * MS).every((sample) => sample === 0)).toBe(true);
    expect(read(buffer, 10 * MS).some((sample) => sample > 0)).toBe(true);
  });

  it('plays every sample once and reports the last one', () => {
    const buffer = filled(1, 10);
    buffer.end(1, 10 * FRAME);
    const heard = read(buffer, 12 * FRAME);
    expect(heard.filter((sample) => sample > 0.49).length).toBeGreaterThan(9 * FRAME);
    expect(buffer.position()).toEqual({ generation: 1, playedSamples: 10 * FRAME, playing: false });
    expect(buffer.underruns).toBe(0);
  });

  it('drops a frame that comes twice and overlaps none', () => {
    const buffer = filled(1, 4);
    for (const frame of frames(1, 3, 2)) buffer.push(frame);
    buffer.end(1, 5 * FRAME);
    read(buffer, 10 * FRAME);
    expect(buffer.position()?.playedSamples).toBe(5 * FRAME);
  });

  it('pauses with a fade and goes on with the next sample', () => {
    const buffer = filled();
    read(buffer, 100 * MS);
    buffer.pause(1);
    const paused = read(buffer, 50 * MS);
    expect(largestStep(paused)).toBeLessThan(NO_CLICK);
    expect(paused.at(-1)).toBe(0);
    const held = buffer.position()?.playedSamples;
    read(buffer, 500 * MS);
    expect(buffer.position()).toEqual({ generation: 1, playedSamples: held, playing: false });
    buffer.resume(1);
    const resumed = read(buffer, 50 * MS);
    expect(largestStep(resumed)).toBeLessThan(NO_CLICK);
    expect(buffer.position()?.playedSamples).toBe((held ?? 0) + 50 * MS);
  });

  it('flushes with a fade, answers what was played, and drops what still arrives', () => {
    const buffer = filled();
    read(buffer, 100 * MS);
    expect(buffer.flush(1)).toBe(100 * MS);
    for (const frame of frames(1, 5, 50)) buffer.push(frame);
    const after = read(buffer, 50 * MS);
    expect(largestStep(after)).toBeLessThan(NO_CLICK);
    expect(after.subarray(6 * MS).every((sample) => sample === 0)).toBe(true);
    expect(buffer.flush(1)).toBe(100 * MS);
  });

  it('answers 0 for a generation that it never had', () => {
    expect(new PlaybackBuffer().flush(7)).toBe(0);
  });

  it('does not count what is still on its way to the loudspeaker', () => {
    const buffer = filled(1, 20);
    buffer.latencySamples = 30 * MS;
    read(buffer, 20 * MS);
    expect(buffer.position()?.playedSamples).toBe(0);
    read(buffer, 80 * MS);
    expect(buffer.position()?.playedSamples).toBe(70 * MS);
    expect(buffer.flush(1)).toBe(70 * MS);

    const whole = filled(1, 20);
    whole.latencySamples = 30 * MS;
    whole.end(1, 20 * FRAME);
    read(whole, 20 * FRAME + 29 * MS);
    expect(whole.position()?.playedSamples).toBeLessThan(20 * FRAME);
    read(whole, 2 * MS);
    expect(whole.position()?.playedSamples).toBe(20 * FRAME);
  });

  it('fades where the network runs dry, waits for more, and goes on without losing a sample', () => {
    const buffer = filled(1, 5);
    const dry = read(buffer, 5 * FRAME + 50 * MS);
    expect(largestStep(dry)).toBeLessThan(NO_CLICK);
    expect(buffer.underruns).toBe(1);
    for (const frame of frames(1, 10, 5)) buffer.push(frame);
    buffer.end(1, 15 * FRAME);
    const rest = read(buffer, 12 * FRAME);
    expect(largestStep(rest)).toBeLessThan(NO_CLICK);
    expect(buffer.position()?.playedSamples).toBe(15 * FRAME);
  });

  it('keeps more in reserve after the network ran dry', () => {
    const buffer = filled(1, 5);
    read(buffer, 5 * FRAME + 50 * MS);
    for (const frame of frames(1, 2, 5)) buffer.push(frame);
    expect(read(buffer, 10 * MS).every((sample) => sample === 0)).toBe(true);
    for (const frame of frames(1, 1, 7)) buffer.push(frame);
    expect(read(buffer, 10 * MS).some((sample) => sample > 0)).toBe(true);
  });

  it('plays the next generation after the one before, not over it', () => {
    const buffer = filled(1, 5);
    buffer.end(1, 5 * FRAME);
    for (const frame of frames(2, 5)) buffer.push(frame);
    read(buffer, 3 * FRAME);
    expect(buffer.position()?.generation).toBe(1);
    read(buffer, 4 * FRAME);
    expect(buffer.position()).toMatchObject({ generation: 2, playing: true });
    expect(buffer.flush(2)).toBe(2 * FRAME);
  });

  it('jumps over a hole of seconds and keeps a short one as silence', () => {
    const buffer = filled(1, 5);
    for (const frame of frames(1, 5, 105)) buffer.push(frame);
    buffer.end(1, 110 * FRAME);
    read(buffer, 11 * FRAME);
    expect(buffer.position()?.playedSamples).toBe(110 * FRAME);

    const short = filled(1, 5);
    for (const frame of frames(1, 5, 6)) short.push(frame);
    short.end(1, 11 * FRAME);
    read(short, 10 * FRAME);
    expect(short.position()?.playedSamples).toBe(10 * FRAME);
  });

  it('takes generations that count from the start again, after a reset', () => {
    const buffer = filled(9, 5);
    read(buffer, 2 * FRAME);
    buffer.flush(9);
    buffer.reset();
    for (const frame of frames(1, 5)) buffer.push(frame);
    read(buffer, 2 * FRAME);
    expect(buffer.position()).toMatchObject({ generation: 1, playing: true });
  });

  it('never reports less than before, and never more than was sent, in whatever order things happen', () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('push' as const), count: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ do: fc.constant('read' as const), count: fc.integer({ min: 1, max: 3_000 }) }),
      fc.record({
        do: fc.constantFrom('pause' as const, 'resume' as const, 'end' as const),
        count: fc.constant(0),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.integer({ min: 0, max: 1_000 }), (steps, latency) => {
        const buffer = new PlaybackBuffer();
        buffer.latencySamples = latency;
        let pushed = 0;
        let last = 0;
        let ended = false;
        for (const { do: act, count } of steps) {
          if (act === 'push' && !ended) {
            for (const frame of frames(1, count, pushed)) buffer.push(frame);
            pushed += count;
          } else if (act === 'read') {
            expect(largestStep(read(buffer, count))).toBeLessThan(NO_CLICK);
          } else if (act === 'pause') buffer.pause(1);
          else if (act === 'resume') buffer.resume(1);
          else if (act === 'end' && pushed > 0) {
            buffer.end(1, pushed * FRAME);
            ended = true;
          }
          const played = buffer.position()?.playedSamples ?? 0;
          expect(played).toBeGreaterThanOrEqual(last);
          expect(played).toBeLessThanOrEqual(pushed * FRAME);
          last = played;
        }
        buffer.resume(1);
        if (!ended) buffer.end(1, pushed * FRAME);
        read(buffer, pushed * FRAME + latency + 4_000);
        if (pushed > 0) expect(buffer.position()?.playedSamples).toBe(pushed * FRAME);
      }),
      { seed: 7, numRuns: 200 },
    );
  });
});
