import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeepgramClient } from '@deepgram/sdk';
import { cacheFolder, RECOGNISER_WEIGHTS, sandboxCredential } from '@vivavoce/contract/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../server/server.ts';
import { framesOf, silence } from '../testing/candidate.ts';

const CACHE = cacheFolder(process.env);
const WAV_HEADER_BYTES = 44;

interface Results {
  is_final: boolean;
  from_finalize: boolean;
  channel: { alternatives: { transcript: string; words: { start: number; end: number }[] }[] };
}

describe('a person whom no script tells of', { timeout: 60_000 }, () => {
  let sandbox: Sandbox;
  /** "Ever tried, ever failed, no matter. Try again, fail again, fail better." */
  let person: Buffer;
  beforeAll(async () => {
    sandbox = await startSandbox({ cache: CACHE });
    person = (await readFile(join(CACHE, RECOGNISER_WEIGHTS.name, 'beckett.wav'))).subarray(WAV_HEADER_BYTES);
  });
  afterAll(() => sandbox.close());

  async function finalsOf(seed: string, language: string): Promise<Results[]> {
    const url = `${sandbox.url.replace('http', 'ws')}/deepgram`;
    const client = new DeepgramClient({
      apiKey: sandboxCredential({ seed, stages: { sttFinalMs: 0 } }),
      environment: { base: sandbox.url, production: url, agent: url, agentRest: sandbox.url },
    });
    const socket = await client.listen.v1.connect({
      model: 'nova-3',
      language,
      encoding: 'linear16',
      sample_rate: 16_000,
      interim_results: 'true',
      endpointing: 'false',
      smart_format: 'true',
      reconnectAttempts: 0,
    });
    const finals: Results[] = [];
    const finalised = new Promise<void>((resolve) => {
      socket.on('message', (message) => {
        const results = message as unknown as Results;
        if (results.is_final) finals.push(results);
        if (results.from_finalize) resolve();
      });
    });
    socket.connect();
    await socket.waitForOpen();
    for (const frame of framesOf(Buffer.concat([person, silence(300)]))) socket.sendMedia(frame);
    socket.sendFinalize({ type: 'Finalize' });
    await finalised;
    socket.close();
    return finals;
  }

  const textOf = (finals: readonly Results[]) =>
    finals
      .map(({ channel }) => channel.alternatives[0]?.transcript ?? '')
      .join(' ')
      .trim();

  it('is known to be really heard', async () => {
    expect(await (await fetch(`${sandbox.url}/models`)).json()).toMatchObject({ recogniser: 'local' });
  });

  it('is heard word for word, at the times at which the words are said', async () => {
    const finals = await finalsOf('stt_person', 'en-GB');
    const plain = textOf(finals)
      .toLowerCase()
      .replace(/[^a-z ]/g, '');
    expect(plain).toBe('ever tried ever failed no matter try again fail again fail better');
    const words = finals.flatMap(({ channel }) => channel.alternatives[0]?.words ?? []);
    const seconds = person.length / 32_000;
    expect(words.at(-1)?.end).toBeGreaterThan(seconds * 0.7);
    expect(words.at(-1)?.end).toBeLessThanOrEqual(seconds + 0.3);
    words.forEach(({ start, end }, index) => {
      expect(end).toBeGreaterThan(start);
      expect(start).toBeGreaterThanOrEqual((words[index - 1]?.end ?? 0) - 0.002);
    });
  });

  it('is marked, not guessed at, in a language that the recogniser does not know', async () => {
    expect(textOf(await finalsOf('stt_person_de', 'de'))).toContain('[unscripted speech,');
  });
});
