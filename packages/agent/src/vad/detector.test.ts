import { DOWN_SAMPLE_RATE, FRAME_DURATION_MS, UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { beforeAll, describe, expect, it } from 'vitest';
import { joinSamples, levelDb, msToSamples, samplesToMs } from '../audio/pcm.ts';
import { amplify, room, speak } from '../testing/speech.ts';
import { SpeechDetector } from './detector.ts';
import { EchoGuard } from './echo.ts';
import type { VadEvent } from './hysteresis.ts';
import { VadModel } from './model.ts';

const FRAME = msToSamples(FRAME_DURATION_MS, UP_SAMPLE_RATE);
let model: VadModel;
const WORDS = 'I would start with the tables that customers see.';
let speech: Int16Array;
/** The same, at the rate at which it is played. */
let played: Int16Array<ArrayBuffer>;

beforeAll(async () => {
  model = await VadModel.load();
  speech = await speak(WORDS);
  played = Int16Array.from(await speak(WORDS, DOWN_SAMPLE_RATE));
});

/** Two sounds at once, the second from a moment on. */
function over(sound: Int16Array, other: Int16Array, fromMs: number): Int16Array {
  const from = msToSamples(fromMs, UP_SAMPLE_RATE);
  return sound.map((sample, index) => sample + (other[index - from] ?? 0));
}

/** What is detected in microphone sound while something may be played, frame by frame as it comes. */
async function detect(samples: Int16Array, played = new Int16Array(0)): Promise<VadEvent[]> {
  const events: VadEvent[] = [];
  const echo = new EchoGuard();
  const detector = new SpeechDetector({
    memory: model.stream(),
    onEvent: (event) => events.push(event),
  });
  for (let start = 0; start < samples.length; start += FRAME) {
    const frame = samples.subarray(start, start + FRAME);
    const startMs = samplesToMs(start, UP_SAMPLE_RATE);
    const endMs = startMs + FRAME_DURATION_MS;
    const from = msToSamples(startMs, DOWN_SAMPLE_RATE);
    const sounding = played.subarray(from, from + msToSamples(FRAME_DURATION_MS, DOWN_SAMPLE_RATE));
    if (sounding.length > 0) echo.played(sounding, endMs);
    await detector.push({ samples: frame, startMs, heard: echo.judge(frame, endMs) });
  }
  return events;
}

describe('the speech detector', () => {
  it('finds where real speech starts and ends, to within 100 ms', async () => {
    const spokenMs = (speech.length * 1000) / UP_SAMPLE_RATE;
    const events = await detect(joinSamples(joinSamples(room(500), speech), room(800)));
    expect(events[0]?.type).toBe('started');
    expect(events.at(-1)?.type).toBe('ended');
    expect(Math.abs((events[0]?.atMs ?? 0) - 500)).toBeLessThan(100);
    expect(Math.abs((events.at(-1)?.atMs ?? 0) - 500 - spokenMs)).toBeLessThan(350);
  });

  it('does not take a quiet room for speech', async () => {
    expect(await detect(room(3000))).toEqual([]);
  });

  it.each([-30, -24, -18, -12, -6])(
    'does not take the agent’s own voice at %d dB for speech, however late it comes back',
    async (levelDb) => {
      for (const delayMs of [50, 120, 250, 400]) {
        const echo = joinSamples(room(delayMs), amplify(speech, levelDb));
        expect(await detect(joinSamples(echo, room(800)), played), `after ${delayMs} ms`).toEqual([]);
      }
    },
  );

  it.each([-30, -18, -6])('hears the candidate over the agent’s own voice at %d dB', async (levelDb) => {
    const echo = joinSamples(room(180), amplify(speech, levelDb));
    const both = over(echo, await speak('Sorry, one moment please.'), 500);
    const [started] = await detect(both, played);
    expect(started?.type).toBe('started');
    expect(Math.abs((started?.atMs ?? 0) - 500)).toBeLessThan(250);
  });

  it('hears a candidate who says the same as the agent', async () => {
    const again = over(room(samplesToMs(speech.length, UP_SAMPLE_RATE) + 3_000), speech, 2_600);
    expect((await detect(again, played))[0]?.type).toBe('started');
  });

  it('hears a soft voice as it hears a loud one, from its first word to its last', async () => {
    const quiet = room(500);
    const around = (sound: Int16Array) => joinSamples(joinSamples(quiet, sound), room(800));
    const loud = await detect(around(speech));
    const soft = await detect(around(amplify(speech, -30 - levelDb(speech) - 20)));
    for (const place of [0, -1]) {
      expect(soft.at(place)?.type).toBe(loud.at(place)?.type);
      expect(Math.abs((soft.at(place)?.atMs ?? 0) - (loud.at(place)?.atMs ?? 0))).toBeLessThan(150);
    }
  });

  it.each([-80, -60, -45])('does not take noise at %d dB for a soft voice', async (noiseDb) => {
    const noise = amplify(room(4_000), noiseDb - levelDb(room(4_000)));
    expect(await detect(noise)).toEqual([]);
  });

  it('ends what is being said when the microphone goes away', async () => {
    const events: VadEvent[] = [];
    const detector = new SpeechDetector({
      memory: model.stream(),
      onEvent: (event) => events.push(event),
    });
    await detector.push({ samples: speech.subarray(0, UP_SAMPLE_RATE), startMs: 0, heard: 'alone' });
    detector.stop();
    expect(events.map((event) => event.type)).toEqual(['started', 'ended']);
  });
});
