import { MessageChannel } from 'node:worker_threads';
import { FRAME_DURATION_MS, sandboxCredential, UP_SAMPLE_RATE } from '@vivavoce/contract';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { msToSamples } from '../audio/pcm.ts';
import { createDeepgramRecogniser } from '../stt/deepgram.ts';
import { speak } from '../testing/speech.ts';
import { EchoGuard } from '../vad/echo.ts';
import type { VadEvent } from '../vad/hysteresis.ts';
import { VadModel } from '../vad/model.ts';
import { Ears } from './ears.ts';

const FRAME = msToSamples(FRAME_DURATION_MS, UP_SAMPLE_RATE);

let model: VadModel;
let speech: Int16Array;
let ears: Ears | undefined;

beforeAll(async () => {
  model = await VadModel.load();
  speech = await speak('I would start with the tables that customers see.');
});

afterEach(() => ears?.close());

function open(now = () => Math.round(performance.now())): { ears: Ears; events: VadEvent[] } {
  const events: VadEvent[] = [];
  const opened = new Ears({
    memory: model.stream(),
    // Nobody answers there: hearing goes on without a recogniser.
    recogniser: createDeepgramRecogniser({
      access: { baseUrl: 'http://127.0.0.1:1', apiKey: sandboxCredential({ seed: 'nobody' }) },
      model: 'nova-3',
      locale: 'en-GB',
    }),
    echo: new EchoGuard(),
    now,
    onVoice: (event) => events.push(event),
    recognition: { interim: () => undefined, final: () => undefined, failed: () => undefined },
  });
  ears = opened;
  return { ears: opened, events };
}

const frame = (index: number) => ({
  generation: 0,
  firstSample: index * FRAME,
  samples: speech.subarray(index * FRAME, (index + 1) * FRAME),
});

describe('the ears', () => {
  it('drop sound that comes faster than real time, beyond 2 s ahead, however fast it could be heard', async () => {
    let nowMs = 1_000;
    const { ears: listening } = open(() => nowMs);
    listening.listen();
    const send = async (fromFrame: number, count: number) => {
      for (let index = fromFrame; index < fromFrame + count; index += 1) {
        listening.hear({ generation: 0, firstSample: index * FRAME, samples: new Int16Array(FRAME) });
        // Each frame is heard before the next one comes, so none is dropped because it waits.
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    };
    await send(0, 100);
    expect(listening.droppedMs).toBe(0);
    await send(100, 50);
    expect(listening.droppedMs).toBe(1_000);
    nowMs += 1_000;
    await send(150, 50);
    expect(listening.droppedMs).toBe(1_000);
  });

  it('drop the oldest sound beyond 500 ms that waits, and count it', async () => {
    const { ears: listening, events } = open();
    listening.listen();
    for (let index = 0; index < 60; index += 1) listening.hear(frame(index));
    expect(listening.droppedMs).toBeGreaterThanOrEqual(600);
    expect(listening.droppedMs).toBeLessThanOrEqual(700);
    await expect.poll(() => events.map(({ type }) => type)).toEqual(['started']);
  });

  it('take sound that stops coming in the middle of speech for a pause, and go on when it comes again', async () => {
    const { ears: listening, events } = open();
    listening.listen();
    const hear = async (from: number, to: number) => {
      for (let index = from; index < to; index += 1) {
        listening.hear(frame(index));
        await new Promise((resolve) => setTimeout(resolve, FRAME_DURATION_MS / 2));
      }
    };
    await hear(0, 30);
    expect(events.map(({ type }) => type)).toEqual(['started']);
    await expect.poll(() => events.map(({ type }) => type)).toEqual(['started', 'ended']);
    await hear(80, 110);
    expect(events.map(({ type }) => type)).toEqual(['started', 'ended', 'started']);
    expect(events[2]?.atMs).toBeGreaterThan(events[1]?.atMs ?? Number.POSITIVE_INFINITY);
  });

  it('do not take a stall of their own process for silence', async () => {
    const { ears: listening, events } = open();
    listening.listen();
    for (let index = 0; index < 20; index += 1) listening.hear(frame(index));
    await expect.poll(() => events.map(({ type }) => type)).toEqual(['started']);
    // What comes meanwhile is read only afterwards, and by then every timer is due.
    const { port1, port2 } = new MessageChannel();
    port1.on('message', (index: number) => listening.hear(frame(index)));
    for (let index = 20; index < 24; index += 1) port2.postMessage(index);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700);
    await new Promise((resolve) => setTimeout(resolve, 50));
    port1.close();
    expect(events.map(({ type }) => type)).toEqual(['started']);
  });

  it('hear nothing before they listen and after they stopped', async () => {
    const { ears: listening, events } = open();
    for (let index = 0; index < 20; index += 1) listening.hear(frame(index));
    listening.listen();
    listening.pause();
    for (let index = 0; index < 20; index += 1) listening.hear(frame(index));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(events).toEqual([]);
    expect(listening.droppedMs).toBe(0);
  });
});
