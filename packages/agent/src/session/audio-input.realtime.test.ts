import { MessageChannel } from 'node:worker_threads';
import { FRAME_DURATION_MS, UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { sandboxCredential } from '@vivavoce/contract/sandbox';
import { startSandbox } from '@vivavoce/sandbox';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { msToSamples, samplesToMs } from '../audio/pcm.ts';
import { deepgramStt } from '../stt/deepgram.ts';
import { createRecogniser } from '../stt/stream.ts';
import { speak } from '../testing/speech.ts';
import { EchoGuard } from '../vad/echo.ts';
import type { VadEvent } from '../vad/hysteresis.ts';
import { VadModel } from '../vad/model.ts';
import { AudioInput } from './audio-input.ts';

const FRAME = msToSamples(FRAME_DURATION_MS, UP_SAMPLE_RATE);

let model: VadModel;
let speech: Int16Array;
let input: AudioInput | undefined;

beforeAll(async () => {
  model = await VadModel.load();
  speech = await speak('I would start with the tables that customers see.');
});

afterEach(() => input?.close());

/** Nobody answers there: hearing goes on without a recogniser. */
const NOBODY = { baseUrl: 'http://127.0.0.1:1', apiKey: sandboxCredential({ seed: 'nobody' }) };

function open({ now = () => Math.round(performance.now()), access = NOBODY } = {}) {
  const events: VadEvent[] = [];
  const words: string[] = [];
  const opened = new AudioInput({
    memory: model.stream(),
    recogniser: createRecogniser([deepgramStt({ access, model: 'nova-3', locale: 'en-GB' })]),
    echo: new EchoGuard(),
    now,
    onVoice: (event) => events.push(event),
    onRecognised: () => undefined,
    recognition: {
      interim: () => undefined,
      final: (heard) => words.push(...heard.words.map(({ text }) => text)),
      failed: () => undefined,
    },
  });
  input = opened;
  return { input: opened, events, words };
}

const beganAtMs = Math.round(performance.now());

const frame = (index: number) => ({
  samples: speech.subarray(index * FRAME, (index + 1) * FRAME),
  startMs: beganAtMs + index * FRAME_DURATION_MS,
});

describe('the audio input', () => {
  it('drop sound that comes faster than real time, beyond 2 s ahead, however fast it could be heard', () => {
    let nowMs = 1_000;
    const { input: listening } = open({ now: () => nowMs });
    listening.listen();
    const send = (fromFrame: number, count: number) => {
      for (let index = fromFrame; index < fromFrame + count; index += 1) {
        listening.hear({ samples: new Int16Array(FRAME), startMs: index * FRAME_DURATION_MS });
      }
    };
    send(0, 100);
    expect(listening.droppedMs).toBe(0);
    send(100, 50);
    expect(listening.droppedMs).toBe(1_000);
    nowMs += 1_000;
    send(150, 50);
    expect(listening.droppedMs).toBe(1_000);
  });

  it('lose no word where the detector is behind, as after a stall of the network or on a busy machine', async () => {
    const answer = 'I asked the customers.';
    const sandbox = await startSandbox();
    try {
      const apiKey = sandboxCredential({ seed: 'burst', script: [{ text: answer }] });
      const { input: listening, words } = open({
        access: { baseUrl: `${sandbox.url}/deepgram`, apiKey },
      });
      listening.listen();
      const spoken = await speak(answer);
      const beganMs = Math.round(performance.now());
      // All of it in one piece, before the detector has its first turn.
      for (let start = 0; start < spoken.length; start += FRAME) {
        const samples = spoken.subarray(start, start + FRAME);
        listening.hear({ samples, startMs: beganMs + samplesToMs(start, UP_SAMPLE_RATE) });
      }
      listening.finalize();
      await expect.poll(() => words.join(' ')).toBe(answer);
      expect(listening.droppedMs).toBe(0);
    } finally {
      await sandbox.close();
    }
  });

  it('take sound that stops coming in the middle of speech for a pause, and go on when it comes again', async () => {
    const { input: listening, events } = open();
    listening.listen();
    const hear = async (from: number, to: number) => {
      for (let index = from; index < to; index += 1) {
        listening.hear(frame(index));
        await new Promise((resolve) => setTimeout(resolve, FRAME_DURATION_MS / 2));
      }
    };
    await hear(0, 30);
    await expect.poll(() => events.map(({ type }) => type)).toEqual(['started', 'ended']);
    await hear(80, 110);
    await expect
      .poll(() => events.slice(0, 3).map(({ type }) => type))
      .toEqual(['started', 'ended', 'started']);
    expect(events[2]?.atMs).toBeGreaterThan(events[1]?.atMs ?? Number.POSITIVE_INFINITY);
  });

  it('end speech behind all of its sound, also where the detector has not heard it yet when no more comes', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { input: listening, events } = open();
    listening.listen();
    for (let index = 0; index < 40; index += 1) listening.hear(frame(index));
    vi.advanceTimersByTime(500);
    vi.useRealTimers();
    await expect.poll(() => events.map(({ type }) => type)).toEqual(['started', 'ended']);
  });

  it('do not take a stall of their own process for silence', async () => {
    const { input: listening, events } = open();
    listening.listen();
    for (let index = 0; index < 20; index += 1) listening.hear(frame(index));
    await expect.poll(() => events.map(({ type }) => type)).toEqual(['started']);
    // What comes meanwhile is read only afterwards, and by then every timer is due.
    const { port1, port2 } = new MessageChannel();
    const lastHeard = new Promise<void>((resolve) => {
      port1.on('message', (index: number) => {
        listening.hear(frame(index));
        if (index === 23) resolve();
      });
    });
    for (let index = 20; index < 24; index += 1) port2.postMessage(index);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 700);
    await lastHeard;
    port1.close();
    expect(events.map(({ type }) => type)).toEqual(['started']);
  });

  it('hear nothing before they listen and after they stopped', async () => {
    const { input: listening, events } = open();
    for (let index = 0; index < 20; index += 1) listening.hear(frame(index));
    listening.listen();
    listening.pause();
    for (let index = 0; index < 20; index += 1) listening.hear(frame(index));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(events).toEqual([]);
    expect(listening.droppedMs).toBe(0);
  });
});
