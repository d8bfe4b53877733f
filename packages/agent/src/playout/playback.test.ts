import { DOWN_SAMPLE_RATE, type ServerMessage } from '@vivavoce/contract/realtime';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionInMemory } from '../testing/connection.ts';
import { Playback } from './playback.ts';
import { SilentPlayback } from './silent.ts';
import { ReplySpeech } from './speech.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const SECOND = DOWN_SAMPLE_RATE;

/** `count` words of half a second each. */
function speechOf(count: number): ReplySpeech {
  const speech = new ReplySpeech();
  const words = Array.from({ length: count }, (_, index) => `word${index}`);
  speech.addText(words.join(' '));
  speech.completeText();
  speech.addSound(
    new Int16Array((SECOND * count) / 2).fill(1_000),
    words.map((text, index) => ({
      text,
      textEnd: words.slice(0, index + 1).join(' ').length,
      startSample: (index * SECOND) / 2,
      endSample: ((index + 1) * SECOND) / 2,
    })),
  );
  speech.completeSound();
  return speech;
}

function play(speech: ReplySpeech, fromSample = 0) {
  const sent: ServerMessage[] = [];
  const events: string[] = [];
  let heardAtMs: number | undefined;
  let frames = 0;
  let samples = 0;
  const { soundOut } = connectionInMemory((message) => sent.push(message), {
    get deliveredAtMs() {
      return heardAtMs ?? performance.now();
    },
    sendAudio: (frame) => {
      expect(frame.generation).toBe(5);
      expect(frame.firstSample).toBe(samples);
      frames += 1;
      samples += frame.samples.length;
      return true;
    },
  });
  const playback = new Playback({
    speech,
    generation: 5,
    fromSample,
    now: () => Date.now(),
    soundOut,
    handlers: {
      sent: () => events.push('sent'),
      started: () => events.push('started'),
      heard: (end) => events.push(speech.text.slice(0, end)),
      finished: () => events.push('finished'),
      sounded: () => undefined,
    },
  });
  return {
    playback,
    soundOut,
    sent,
    events,
    samples: () => samples,
    frames: () => frames,
    /** The network takes what it is given, and nothing comes back. */
    stall: () => {
      heardAtMs = performance.now();
    },
    recover: () => {
      heardAtMs = undefined;
    },
    report: (seconds: number) =>
      soundOut.report({ type: 'played', generation: 5, playedSamples: Math.round(seconds * SECOND) }),
  };
}

describe('playback', () => {
  it('leaves in real time, 200 ms ahead and no more', () => {
    const { samples, frames } = play(speechOf(8));
    expect(samples()).toBe(0.2 * SECOND);
    expect(frames()).toBe(10);
    vi.advanceTimersByTime(1_000);
    expect(samples() / SECOND).toBeCloseTo(1.2, 1);
  });

  it('counts as heard what the client says it played, whole words only', () => {
    const { report, events } = play(speechOf(4));
    vi.advanceTimersByTime(1_300);
    report(0.02);
    report(0.49);
    report(0.5);
    report(1.2);
    expect(events).toEqual(['sent', 'started', 'word0', 'word0 word1']);
  });

  it('is finished when the last sample was played, and says where it ends', async () => {
    const { report, events, sent } = play(speechOf(2));
    for (let second = 0.1; second < 1.05; second += 0.1) {
      await vi.advanceTimersByTimeAsync(100);
      report(second);
    }
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toContainEqual({ type: 'speech_end', generation: 5, totalSamples: SECOND });
    expect(events.at(-1)).toBe('finished');
  });

  it('does not wait for the last report of a client that has stopped reporting', async () => {
    const { report, events } = play(speechOf(2));
    await vi.advanceTimersByTimeAsync(900);
    report(0.9);
    await vi.advanceTimersByTimeAsync(500);
    expect(events.at(-1)).toBe('finished');
  });

  it('goes by its own pace where the client says nothing', async () => {
    const { events } = play(speechOf(4));
    await vi.advanceTimersByTimeAsync(1_400);
    expect(events).toEqual(['sent']);
    await vi.advanceTimersByTimeAsync(200);
    expect(events).toEqual(['sent', 'started', 'word0 word1 word2']);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(events.at(-1)).toBe('finished');
  });

  it.each([
    ['in mid-speech', 8, 1.1, 'word0 word1'],
    ['in the last words', 4, 1.1, 'word0 word1'],
  ])(
    'counts nothing as heard from a network that stalls %s until the client itself says so',
    async (_, count, at, heard) => {
      const { report, events, stall, recover, playback } = play(speechOf(count));
      await vi.advanceTimersByTimeAsync(at * 1_000);
      report(at);
      stall();
      await vi.advanceTimersByTimeAsync(20_000);
      expect(events.at(-1)).toBe(heard);
      expect(playback.heardTextEnd).toBe(heard.length);
      recover();
      // The connection answers by itself, before the page does.
      await vi.advanceTimersByTimeAsync(60);
      expect(events.at(-1)).toBe(heard);
      expect(playback.heardTextEnd).toBe(heard.length);
      report(count / 2);
      await vi.advanceTimersByTimeAsync(0);
      expect(events.at(-1)).toBe('finished');
    },
  );

  it('takes what a network gave late for played no sooner than it can be', async () => {
    const { report, events, stall, recover } = play(speechOf(4));
    await vi.advanceTimersByTimeAsync(1_100);
    report(1.1);
    stall();
    await vi.advanceTimersByTimeAsync(8_000);
    recover();
    await vi.advanceTimersByTimeAsync(850);
    expect(events.at(-1)).toBe('word0 word1');
    await vi.advanceTimersByTimeAsync(400);
    expect(events.at(-1)).toBe('finished');
  });

  it('goes by its own pace up to the last sign of a client that says nothing about its playback', async () => {
    const { events, stall } = play(speechOf(8));
    await vi.advanceTimersByTimeAsync(2_060);
    stall();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(events.at(-1)).toBe('word0 word1 word2 word3');
  });

  it('goes by what the client says after a pause, however long that was', async () => {
    const { playback, report, events } = play(speechOf(8));
    await vi.advanceTimersByTimeAsync(1_400);
    report(1.1);
    playback.pause();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(playback.heardTextEnd).toBe('word0 word1'.length);
    playback.resume();
    await vi.advanceTimersByTimeAsync(200);
    expect(events.at(-1)).toBe('word0 word1');
  });

  it('sends nothing while it is paused, and goes on where it stopped', () => {
    const { playback, samples, sent } = play(speechOf(8));
    vi.advanceTimersByTime(500);
    playback.pause();
    const before = samples();
    vi.advanceTimersByTime(2_000);
    expect(samples()).toBe(before);
    playback.resume();
    vi.advanceTimersByTime(500);
    expect(samples() - before).toBeCloseTo(0.5 * SECOND, -3);
    expect(sent.map((message) => message.type)).toEqual(['pause', 'resume']);
  });

  it('takes the client’s word for what was heard before a flush', async () => {
    const { playback, report, soundOut } = play(speechOf(8));
    await vi.advanceTimersByTimeAsync(1_500);
    report(1.1);
    const heard = playback.flush();
    soundOut.report({ type: 'flushed', generation: 5, playedSamples: 1.6 * SECOND });
    expect(await heard).toBe('word0 word1 word2'.length);
  });

  it('goes by what it knows when a flush is not answered within 200 ms', async () => {
    const { playback, report } = play(speechOf(8));
    await vi.advanceTimersByTimeAsync(1_100);
    report(1.05);
    const heard = playback.flush();
    await vi.advanceTimersByTimeAsync(200);
    expect(await heard).toBe('word0 word1'.length);
  });

  it('is finished at once where nothing is left to be heard', async () => {
    const speech = speechOf(2);
    const { events } = play(speech, speech.resumeSample(speech.text.length));
    await vi.advanceTimersByTimeAsync(40);
    expect(events).toEqual(['finished']);
  });
});

describe('a reply that is said again', () => {
  it('begins with the first word that was not heard', () => {
    const speech = speechOf(4);
    const heard = speech.heardTextEnd(1.2 * SECOND);
    expect(speech.text.slice(0, heard)).toBe('word0 word1');
    expect(speech.resumeSample(heard)).toBe(SECOND);
    expect(speech.resumeSample(0)).toBe(0);
  });
});

describe('a reply without sound', () => {
  function show(speech: ReplySpeech, fromTextEnd: number) {
    const heard: string[] = [];
    const soundOut = { deliveredAtMs: Number.POSITIVE_INFINITY };
    new SilentPlayback({
      speech,
      soundOut,
      fromTextEnd,
      handlers: {
        started: () => heard.push('started'),
        heard: (end) => heard.push(speech.text.slice(0, end)),
        finished: () => heard.push('finished'),
      },
    });
    return { heard, soundOut };
  }

  it('comes word by word at the pace of speech, from the first word that was not heard', async () => {
    const speech = speechOf(3);
    const { heard } = show(speech, 'word0'.length);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(heard).toEqual(['started', 'word0 word1', 'word0 word1 word2', 'finished']);
  });

  it('waits while nothing comes from the client, and goes on when it is heard from', async () => {
    const { heard, soundOut } = show(speechOf(30), 0);
    await vi.advanceTimersByTimeAsync(1_000);
    soundOut.deliveredAtMs = performance.now();
    await vi.advanceTimersByTimeAsync(3_000);
    const before = heard.length;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(heard).toHaveLength(before);
    soundOut.deliveredAtMs = performance.now();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(heard.length).toBeGreaterThan(before);
    expect(heard).not.toContain('finished');
  });
});
