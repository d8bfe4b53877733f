import { type AudioFrame, FADE_SAMPLES } from '@vivavoce/contract/realtime';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TrackVoice } from './track-voice.ts';

/** A track that plays 24 samples a millisecond of a clock that the test turns. */
function stage() {
  let nowMs = 0;
  let given = 0;
  let emptyAtMs = 0;
  const played: number[] = [];
  const track = {
    get queuedMs() {
      return Math.max(0, emptyAtMs - nowMs);
    },
    give: (samples: Int16Array) => {
      given += samples.length;
      played.push(...samples);
      emptyAtMs = Math.max(emptyAtMs, nowMs) + samples.length / 24;
    },
    clear: () => {
      played.length -= Math.round(track.queuedMs * 24);
      emptyAtMs = nowMs;
    },
  };
  const onsets: { generation: number; sample: number }[] = [];
  const ahead: AudioFrame[] = [];
  const onset = (mark: (typeof onsets)[number]) => onsets.push(mark);
  const voice = new TrackVoice({ track, now: () => nowMs });
  return {
    voice,
    played,
    onsets,
    given: () => given,
    ahead,
    say: (generation: number, samples: Int16Array) => voice.write(generation, samples, { onset }),
    sayAhead: (generation: number, samples: Int16Array) =>
      voice.write(generation, samples, { onset, ahead: (frame) => ahead.push(frame) }),
    pass: (ms: number) => {
      for (let passed = 0; passed < ms; passed += 10) {
        nowMs += 10;
        vi.advanceTimersByTime(10);
      }
    },
  };
}

/** Counts up from 1,000: every sample is another. */
const loud = (ms: number, from = 0) =>
  Int16Array.from({ length: ms * 24 }, (_, index) => 1_000 + from * 24 + index);
const silence = (ms: number) => new Int16Array(ms * 24);

describe('the voice on a track', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('goes out in real time with a small lead', () => {
    const { say, given, pass } = stage();
    say(1, loud(400));
    expect(given()).toBe(60 * 24);
    pass(100);
    expect(given()).toBe(160 * 24);
    pass(1_000);
    expect(given()).toBe(400 * 24);
  });

  it('marks the first sound of a generation, behind the silence that it opens with', () => {
    const { say, onsets, pass } = stage();
    say(1, silence(30));
    say(1, loud(100));
    pass(200);
    expect(onsets).toEqual([{ generation: 1, sample: 30 * 24 }]);
  });

  it('keeps two generations apart by silence, and does not wait where it was silent anyway', () => {
    const { say, onsets, given, pass } = stage();
    say(1, loud(40));
    say(2, loud(40));
    pass(300);
    expect(onsets).toHaveLength(2);
    expect(given()).toBeGreaterThanOrEqual((40 + 100 + 40) * 24);
    pass(500);
    const before = given();
    say(3, loud(40));
    expect(given()).toBe(before + 40 * 24);
  });

  it('takes back what was not played where it halts, and goes on with it, each sample once', () => {
    const { voice, say, played, onsets, pass } = stage();
    say(1, loud(300));
    pass(100);
    expect(voice.halt()).toBe(100 * 24);
    pass(200);
    expect(played).toHaveLength(100 * 24);
    say(1, loud(50, 300));
    expect(played).toHaveLength(100 * 24);
    voice.resume();
    pass(600);
    expect(played.filter((sample) => sample !== 0)).toEqual([...loud(350)]);
    expect(onsets).toEqual([
      { generation: 1, sample: 0 },
      { generation: 1, sample: 100 * 24 },
    ]);
  });

  it('sends the beginning ahead, and the rest on the track from a little before its end', () => {
    const { sayAhead, ahead, played, onsets, pass } = stage();
    sayAhead(1, loud(400));
    expect(ahead.flatMap(({ samples }) => [...samples])).toEqual([...loud(160)]);
    expect(ahead.map(({ firstSample }) => firstSample)).toEqual(ahead.map((_, index) => index * 480));
    pass(600);
    const begins = 160 * 24 - FADE_SAMPLES;
    expect(onsets).toEqual([{ generation: 1, sample: begins }]);
    expect(played).toEqual([...loud(400).slice(begins)]);
  });

  it('goes on ahead after a halt, also from within what went ahead', () => {
    const { voice, sayAhead, ahead, played, pass } = stage();
    sayAhead(1, loud(100));
    expect(voice.halt()).toBe(100 * 24);
    sayAhead(1, loud(300, 100));
    expect(ahead).toHaveLength(5);
    voice.resume();
    expect(ahead.at(5)?.firstSample).toBe(100 * 24);
    expect(ahead.flatMap(({ samples }) => [...samples])).toEqual([...loud(260)]);
    pass(600);
    expect(played.filter((sample) => sample !== 0)).toEqual([...loud(400).slice(260 * 24 - FADE_SAMPLES)]);
  });

  it('forgets what it is told to, and takes no more than it can play soon', () => {
    const { voice, say, played, pass } = stage();
    say(1, loud(300));
    voice.clear();
    pass(500);
    expect(played).toEqual([]);
    let taken = 0;
    while (say(2, loud(100)) && taken < 100) taken += 1;
    expect(taken).toBeLessThan(10);
  });
});
