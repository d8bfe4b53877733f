import { ElevenLabsClient, ElevenLabsError } from '@elevenlabs/elevenlabs-js';
import { type SandboxProfile, sandboxCredential } from '@vivavoce/contract/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../server/server.ts';
import type { LogEntry } from '../session/log.ts';

const TEXT = 'Thanks, that helps. What did you do yourself?';

describe('speech over its own wire protocol', { timeout: 30_000 }, () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox();
  });
  afterAll(() => sandbox.close());

  let seeds = 0;
  const newSeed = () => `tts_${seeds++}`;
  const client = (profile: SandboxProfile, maxRetries = 0) =>
    new ElevenLabsClient({
      apiKey: sandboxCredential(profile),
      baseUrl: `${sandbox.url}/elevenlabs`,
      maxRetries,
    });
  const log = async (seed: string) =>
    (await (await fetch(`${sandbox.url}/logs/${seed}`)).json()) as LogEntry[];
  const request = { text: TEXT, modelId: 'eleven_flash_v2_5', outputFormat: 'pcm_24000' } as const;

  async function speak(profile: SandboxProfile, voice = 'ava', overrides: Record<string, unknown> = {}) {
    const askedAt = performance.now();
    const stream = await client(profile).textToSpeech.streamWithTimestamps(voice, {
      ...request,
      ...overrides,
    });
    const parts: Buffer[] = [];
    const characters: string[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const audioSecondsBefore: number[] = [];
    let firstByteMs: number | undefined;
    for await (const chunk of stream) {
      firstByteMs ??= performance.now() - askedAt;
      for (const _ of chunk.alignment?.characters ?? []) {
        audioSecondsBefore.push(parts.reduce((sum, part) => sum + part.length, 0) / 48_000);
      }
      parts.push(Buffer.from(chunk.audioBase64, 'base64'));
      characters.push(...(chunk.alignment?.characters ?? []));
      starts.push(...(chunk.alignment?.characterStartTimesSeconds ?? []));
      ends.push(...(chunk.alignment?.characterEndTimesSeconds ?? []));
    }
    return {
      pcm: Buffer.concat(parts),
      chunks: parts.length,
      characters,
      starts,
      ends,
      audioSecondsBefore,
      firstByteMs,
    };
  }

  it('streams audible PCM with a true alignment, the first byte after its stage time', async () => {
    const seed = newSeed();
    const spoken = await speak({ seed, stages: { ttsFirstByteMs: 60 } });
    expect(spoken.firstByteMs).toBeGreaterThanOrEqual(59);
    expect(spoken.chunks).toBeGreaterThan(3);
    const seconds = spoken.pcm.length / 48_000;
    expect(seconds).toBeGreaterThan(2);
    expect(seconds).toBeLessThan(5);
    let sumOfSquares = 0;
    for (let at = 0; at < spoken.pcm.length; at += 2) sumOfSquares += spoken.pcm.readInt16LE(at) ** 2;
    expect(Math.sqrt(sumOfSquares / (spoken.pcm.length / 2))).toBeGreaterThan(1000);

    expect(spoken.characters.join('')).toBe(TEXT);
    spoken.starts.forEach((start, index) => {
      expect(start).toBeGreaterThanOrEqual(spoken.starts[index - 1] ?? 0);
      expect(spoken.ends[index]).toBeGreaterThanOrEqual(start);
      // A character never comes later than its sound.
      expect(start).toBeGreaterThanOrEqual((spoken.audioSecondsBefore[index] ?? 0) - 0.25);
    });
    expect(Math.abs((spoken.ends.at(-1) ?? 0) - seconds)).toBeLessThan(0.01);

    const entries = await log(seed);
    expect(entries.map(({ event }) => event)).toEqual(['request_received', 'first_byte_sent', 'completed']);
    const [received, firstByte] = entries;
    expect((firstByte?.atMs ?? 0) - (received?.atMs ?? 0)).toBeGreaterThanOrEqual(50);
  });

  it('has the energy where the alignment says that a word is spoken', async () => {
    const { pcm, starts, ends } = await speak({ seed: newSeed() });
    const rms = (fromSeconds: number, toSeconds: number) => {
      let sum = 0;
      let count = 0;
      for (let at = Math.round(fromSeconds * 24_000); at < Math.round(toSeconds * 24_000); at++) {
        sum += pcm.readInt16LE(at * 2) ** 2;
        count++;
      }
      return Math.sqrt(sum / count);
    };
    const word = TEXT.indexOf('helps');
    const pause = TEXT.indexOf(' What');
    const wordRms = rms(starts[word] ?? 0, ends[word + 4] ?? 0);
    expect(wordRms).toBeGreaterThan(1000);
    expect(rms((starts[pause] ?? 0) + 0.05, (ends[pause] ?? 0) - 0.02)).toBeLessThan(wordRms / 10);
  });

  it('streams plain PCM without timestamps, at the rate asked for', async () => {
    const stream = await client({ seed: newSeed() }).textToSpeech.stream('ava', {
      ...request,
      outputFormat: 'pcm_16000',
    });
    let bytes = 0;
    for await (const part of stream) bytes += part.length;
    expect(bytes / 32_000).toBeGreaterThan(2);
    expect(bytes / 32_000).toBeLessThan(5);
  });

  it('gives each voice id a voice and obeys language and speed', async () => {
    const seed = newSeed();
    const ava = await speak({ seed }, 'ava');
    const marcus = await speak({ seed }, 'marcus');
    const german = await speak({ seed }, 'ava', { languageCode: 'de' });
    const fast = await speak({ seed }, 'ava', { voiceSettings: { speed: 1.2 } });
    expect(marcus.ends).not.toEqual(ava.ends);
    expect(german.ends).not.toEqual(ava.ends);
    expect(fast.pcm.length).toBeLessThan(ava.pcm.length * 0.92);
  });

  it('stops when the client leaves', async () => {
    const seed = newSeed();
    const controller = new AbortController();
    const stream = await client({ seed, stages: { ttsFirstByteMs: 5 } }).textToSpeech.streamWithTimestamps(
      'ava',
      { ...request, text: TEXT.repeat(60) },
      { abortSignal: controller.signal },
    );
    await expect(async () => {
      for await (const _ of stream) controller.abort();
    }).rejects.toThrow();
    await expect.poll(async () => (await log(seed)).at(-1)?.event).toBe('aborted');
  });

  async function failure(profile: SandboxProfile, overrides: Record<string, unknown> = {}) {
    try {
      await speak(profile, 'ava', overrides);
    } catch (error) {
      return error;
    }
    throw new Error('It was spoken.');
  }

  it.each([
    ['a compressed format', { outputFormat: 'mp3_44100_128' }, 400, 'invalid_output_format'],
    ['nothing to say', { text: ' ' }, 400, 'input_text_empty'],
    ['a text without end', { text: 'a'.repeat(5001) }, 400, 'text_too_long'],
  ])('refuses %s in the vendor’s words', async (_, overrides, status, code) => {
    const error = await failure({ seed: newSeed() }, overrides);
    expect(error).toBeInstanceOf(ElevenLabsError);
    expect(error).toMatchObject({ statusCode: status, body: { detail: { code, status: code } } });
  });

  it('refuses a bad key with 401 and a missing text with 422', async () => {
    const stranger = new ElevenLabsClient({
      apiKey: 'sk_stranger',
      baseUrl: `${sandbox.url}/elevenlabs`,
      maxRetries: 0,
    });
    await expect(stranger.textToSpeech.streamWithTimestamps('ava', request)).rejects.toMatchObject({
      statusCode: 401,
      body: { detail: { code: 'invalid_api_key' } },
    });
    const answer = await fetch(
      `${sandbox.url}/elevenlabs/v1/text-to-speech/ava/stream?output_format=pcm_24000`,
      {
        method: 'POST',
        headers: { 'xi-api-key': sandboxCredential({ seed: newSeed() }) },
        body: '{}',
      },
    );
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ detail: [{ loc: ['body', 'text'] }] });
  });

  it('limits its rate by fault, with Retry-After, and then speaks', async () => {
    const profile: SandboxProfile = {
      seed: newSeed(),
      faults: [{ vendor: 'tts', kind: 'rate_limited', times: 1, retryAfterSeconds: 3 }],
    };
    const error = await failure(profile);
    expect(error).toMatchObject({ statusCode: 429, body: { detail: { code: 'rate_limit_exceeded' } } });
    expect((error as ElevenLabsError).rawResponse?.headers.get('retry-after')).toBe('3');
    expect((await speak(profile)).pcm.length).toBeGreaterThan(48_000);
  });

  it('breaks in mid-stream by fault, after some audio', async () => {
    const profile: SandboxProfile = { seed: newSeed(), faults: [{ vendor: 'tts', kind: 'dropped' }] };
    const stream = await client(profile).textToSpeech.streamWithTimestamps('ava', request);
    let chunks = 0;
    await expect(async () => {
      for await (const _ of stream) chunks++;
    }).rejects.toThrow();
    expect(chunks).toBeGreaterThan(0);
  });

  it('is slow or silent by fault', async () => {
    const slow = await speak({
      seed: newSeed(),
      stages: { ttsFirstByteMs: 10 },
      faults: [{ vendor: 'tts', kind: 'slow', delayMs: 200 }],
    });
    expect(slow.firstByteMs).toBeGreaterThanOrEqual(209);
    const seed = newSeed();
    await expect(
      client({ seed, faults: [{ vendor: 'tts', kind: 'stalled' }] }).textToSpeech.streamWithTimestamps(
        'ava',
        request,
        {
          abortSignal: AbortSignal.timeout(300),
        },
      ),
    ).rejects.toThrow();
    await expect.poll(async () => (await log(seed)).at(-1)?.event).toBe('aborted');
  });
});
