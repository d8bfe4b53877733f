import type { AudioFrame, ServerMessage } from '@vivavoce/contract/realtime';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionInMemory } from '../testing/connection.ts';
import { unmetered } from '../testing/spending.ts';
import type { SpeechHandlers, SpokenWord } from '../tts/voice.ts';
import { EchoGuard } from '../vad/echo.ts';
import { AudioOutput } from './audio-output.ts';
import { ReplyRun } from './reply.ts';

const SECOND = 24_000;
const TEXT = 'One two three four five six seven eight.';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A voice that says one reply, half a second a word, to a client that only listens, for so long. */
async function speaking(forMs = 1_200) {
  let voice: SpeechHandlers | undefined;
  const run = new ReplyRun({
    id: 1,
    turnId: 'trn_1',
    cause: { kind: 'greeting' },
    plan: { kind: 'say', move: 'follow_up', text: TEXT },
    request: undefined,
    committed: true,
    locale: 'en-GB',
    model: { streamReply: () => (async function* () {})() },
    synthesiser: {
      open: (handlers) => {
        voice = handlers;
        return { push: () => undefined, flush: () => undefined, cancel: () => undefined };
      },
    },
    now: () => Date.now(),
    spending: unmetered(),
    handlers: {
      move: () => undefined,
      firstClause: () => undefined,
      text: () => undefined,
      completed: () => undefined,
      failed: () => undefined,
      voiceFailed: () => undefined,
      grown: () => output.grown(run),
    },
  });
  const sent: ServerMessage[] = [];
  const frames: AudioFrame[] = [];
  const output = new AudioOutput({
    firstGeneration: 1,
    now: () => Date.now(),
    echo: new EchoGuard(),
    handlers: { started: () => undefined, heard: () => undefined, finished: () => undefined },
  });
  const connection = connectionInMemory((message) => sent.push(message), {
    sendAudio: (frame) => frames.push(frame) > 0,
  });
  output.connect(connection);
  await vi.advanceTimersByTimeAsync(0);
  let textEnd = 0;
  const words = TEXT.split(' ').map((text, index): SpokenWord => {
    textEnd = TEXT.indexOf(text, textEnd) + text.length;
    return { text, textEnd, startSample: (index * SECOND) / 2, endSample: ((index + 1) * SECOND) / 2 };
  });
  voice?.audio(new Int16Array(4 * SECOND), words);
  voice?.finished();
  output.say(run);
  await vi.advanceTimersByTimeAsync(forMs);
  const shown = () =>
    sent.filter((message) => message.type === 'caption' && !message.final && !message.words).length;
  return { output, run, sent, frames, shown, connection };
}

describe('the audio output', () => {
  it('shows nothing while it is paused, though its voice is lost meanwhile, and goes on after it', async () => {
    const { output, run, sent, shown } = await speaking();
    output.pause();
    output.silently(run);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(shown()).toBe(0);
    expect(sent.at(-1)).toMatchObject({ type: 'flush' });
    output.resume();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(shown()).toBeGreaterThan(0);
  });

  it('goes on by voice in a generation of its own, from the first word that was not heard', async () => {
    const { output, run, frames } = await speaking();
    output.silently(run);
    await vi.advanceTimersByTimeAsync(1_000);
    const before = frames.length;
    const { heardTextEnd = 0 } = output.speaking ?? {};
    expect(TEXT.slice(0, heardTextEnd).split(' ').length).toBeGreaterThan(2);
    output.restart(run);
    await vi.advanceTimersByTimeAsync(100);
    expect(frames[before]).toMatchObject({ firstSample: 0 });
    expect(frames[before]?.generation).toBeGreaterThan(frames[0]?.generation ?? 0);
    expect(output.speaking?.heardTextEnd).toBe(heardTextEnd);
  });

  it('shows a client that comes back in the middle of a reply what was heard of it', async () => {
    const { output, sent } = await speaking();
    const client = connectionInMemory((message) => sent.push(message));
    const { heardTextEnd = 0 } = output.speaking ?? {};
    output.connect(client);
    output.showHeard();
    expect(sent.at(-1)).toMatchObject({ type: 'caption', final: false, text: TEXT.slice(0, heardTextEnd) });
    expect(heardTextEnd).toBeGreaterThan(0);
  });

  it('takes the word of a client that has played nothing yet, whatever was guessed meanwhile', async () => {
    const { output, run, frames, connection } = await speaking(700);
    const { generation = 0 } = frames[0] ?? {};
    expect(output.speaking?.heardTextEnd).toBeGreaterThan(0);
    const heard = output.flush(run);
    connection.soundOut.report({ type: 'flushed', generation, playedSamples: 0 });
    expect(await heard).toBe('');
  });

  it('says nothing of a reply that is cut while it is paused', async () => {
    const { output, run, frames, shown } = await speaking();
    output.pause();
    output.silently(run);
    await output.flush(run);
    const before = frames.length;
    output.resume();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(shown()).toBe(0);
    expect(frames).toHaveLength(before);
  });
});
