import { FRAME_DURATION_MS, UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { beforeAll, describe, expect, it } from 'vitest';
import { joinSamples, levelDb, msToSamples } from '../audio/pcm.ts';
import { amplify, room, speak } from '../testing/speech.ts';
import { SpeechDetector } from './detector.ts';
import { EchoGuard } from './echo.ts';
import type { VadEvent } from './hysteresis.ts';
import { VadModel } from './model.ts';

const FRAME = msToSamples(FRAME_DURATION_MS, UP_SAMPLE_RATE);
let model: VadModel;
let speech: Int16Array;

beforeAll(async () => {
  model = await VadModel.load();
  speech = await speak('I would start with the tables that customers see.');
});

async function detect(samples: Int16Array, echo = new EchoGuard()): Promise<VadEvent[]> {
  const events: VadEvent[] = [];
  const detector = new SpeechDetector({
    memory: model.stream(),
    echo,
    onEvent: (event) => events.push(event),
  });
  for (let start = 0; start < samples.length; start += FRAME) {
    await detector.push(samples.subarray(start, start + FRAME), (start * 1000) / UP_SAMPLE_RATE);
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

  it('does not take the agent’s own voice at -30 dB for speech, and hears the candidate over it', async () => {
    const echo = new EchoGuard();
    for (let start = 0; start < speech.length; start += FRAME) {
      echo.played(levelDb(speech.subarray(start, start + FRAME)), ((start + FRAME) * 1000) / UP_SAMPLE_RATE);
    }
    const delayed = joinSamples(room(180), amplify(speech, -30));
    expect(await detect(delayed, echo)).toEqual([]);
    const candidate = amplify(await speak('Sorry, one moment please.'), -6);
    const both = delayed.map((sample, index) => sample + (candidate[index - 8000] ?? 0));
    expect((await detect(both, echo))[0]?.type).toBe('started');
  });

  it('ends what is being said when the microphone goes away', async () => {
    const events: VadEvent[] = [];
    const detector = new SpeechDetector({
      memory: model.stream(),
      echo: new EchoGuard(),
      onEvent: (event) => events.push(event),
    });
    await detector.push(speech.subarray(0, UP_SAMPLE_RATE), 0);
    detector.stop();
    expect(events.map((event) => event.type)).toEqual(['started', 'ended']);
  });
});
