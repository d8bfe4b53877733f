import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeepgramClient } from '@deepgram/sdk';
import { trimSilence } from '@vivavoce/candidate';
import { sandboxCredential } from '@vivavoce/contract/sandbox';
import type { Recording } from '@vivavoce/dev';
import { type Hearing, wordsOf } from './figures.ts';

const RATE_HZ = 16_000;
const WAV_HEADER_BYTES = 44;
const FRAME_MS = 20;
const FRAME_BYTES = (RATE_HZ / 1000) * FRAME_MS * 2;
/** The silence after which the agent asks, about. */
const ASKED_AFTER_MS = 200;
const ANSWERED_WITHIN_MS = 10_000;

interface Results {
  type: string;
  is_final: boolean;
  from_finalize: boolean;
  channel: { alternatives: { transcript: string; words: { end: number }[] }[] };
}

/** Plays a recording to the recogniser in real time, through the vendor's own SDK, and asks for the end of it. */
export async function listen(standInsUrl: string, recording: Recording): Promise<Hearing> {
  const url = `${standInsUrl.replace('http', 'ws')}/deepgram`;
  const client = new DeepgramClient({
    apiKey: sandboxCredential({ seed: `hearing-${recording.id}`, stages: { sttFinalMs: 0 } }),
    environment: { base: standInsUrl, production: url, agent: url, agentRest: standInsUrl },
  });
  const socket = await client.listen.v1.connect({
    model: 'nova-3',
    language: 'en-GB',
    encoding: 'linear16',
    sample_rate: RATE_HZ,
    interim_results: 'true',
    endpointing: 'false',
    smart_format: 'true',
    reconnectAttempts: 0,
  });
  const finals: string[] = [];
  const wordEnds: number[] = [];
  /** When each word stood on the screen for the first time. */
  const seenAt: number[] = [];
  let askedAt = 0;
  const answered = new Promise<number>((resolve) => {
    socket.on('message', (message) => {
      const results = message as unknown as Results;
      const [best] = results.channel?.alternatives ?? [];
      if (results.type !== 'Results' || !best) return;
      const now = performance.now();
      while (seenAt.length < wordEnds.length + best.words.length) seenAt.push(now);
      if (!results.is_final) return;
      finals.push(best.transcript);
      wordEnds.push(...best.words.map(({ end }) => end * 1000));
      if (results.from_finalize) resolve(now - askedAt);
    });
  });
  socket.connect();
  await socket.waitForOpen();

  const speech = await voiceOf(recording);
  const silence = (ms: number) => Buffer.alloc((ms / FRAME_MS) * FRAME_BYTES);
  const sound = Buffer.concat([speech, silence(ASKED_AFTER_MS)]);
  const startedAt = performance.now();
  for (let at = 0; at < sound.length; at += FRAME_BYTES) {
    await sleep(Math.max(0, startedAt + at / (FRAME_BYTES / FRAME_MS) - performance.now()));
    socket.sendMedia(sound.subarray(at, at + FRAME_BYTES));
  }
  askedAt = performance.now();
  socket.sendFinalize({ type: 'Finalize' });
  const finalMs = await Promise.race([answered, sleep(ANSWERED_WITHIN_MS, ANSWERED_WITHIN_MS)]);
  socket.close();
  return {
    voice: recording.voice,
    said: recording.text,
    heard: finals.join(' '),
    spokenMs: speech.length / (FRAME_BYTES / FRAME_MS),
    interimMs: wordEnds.map((endMs, index) => Math.max(0, (seenAt[index] ?? 0) - startedAt - endMs)),
    finalMs,
  };
}

/** Without the silence behind it: the clock runs from the last of the voice. */
async function voiceOf({ file }: Recording): Promise<Buffer> {
  const bytes = (await readFile(file)).subarray(WAV_HEADER_BYTES);
  const samples = new Int16Array(bytes.length >> 1);
  for (let at = 0; at < samples.length; at++) samples[at] = bytes.readInt16LE(at * 2);
  const voice = trimSilence(samples, RATE_HZ);
  return Buffer.from(voice.buffer, voice.byteOffset, voice.byteLength);
}

/** As many recordings as hold so many words, of as many people as there are. */
export function chosen(recordings: readonly Recording[], words: number): Recording[] {
  const voices = [...new Set(recordings.map(({ voice }) => voice))];
  const queues = voices.map((voice) => recordings.filter((recording) => recording.voice === voice));
  const taken: Recording[] = [];
  let count = 0;
  while (count < words && queues.some((queue) => queue.length > 0)) {
    for (const next of queues.flatMap((queue) => queue.splice(0, 1))) {
      taken.push(next);
      count += wordsOf(next.text).length;
    }
  }
  return taken;
}
