import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { DOWN_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { type SandboxFault, sandboxCredential } from '@vivavoce/contract/sandbox';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinSamples, levelDb } from '../audio/pcm.ts';
import { thresholdsOf } from '../turn/thresholds/thresholds.ts';
import { auraSpeech } from './aura.ts';
import { createSynthesiser, type SpeechSource } from './chunked.ts';
import { elevenLabsSpeech } from './elevenlabs.ts';
import type { SpeechContext, SpokenWord } from './voice.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
  // The first words of the stand-in take longer, as its voice is loaded for them.
  while ((await speak([], ['One moment.']).end) !== 'finished');
}, 60_000);

afterAll(() => sandbox.close());

interface Heard {
  context: SpeechContext;
  samples: () => Int16Array;
  words: SpokenWord[];
  firstSoundAtMs: () => number;
  end: Promise<'finished' | 'failed'>;
}

let seeds = 0;

/** The first alone, the second alone, or one after the other. */
function sourcesOf(asked: 'elevenlabs' | 'aura' | 'both', apiKey: string): [SpeechSource, ...SpeechSource[]] {
  const [aura] = auraSpeech({ access: { baseUrl: `${sandbox.url}/deepgram`, apiKey }, locale: 'en-GB' });
  const elevenlabs = elevenLabsSpeech({
    access: { baseUrl: `${sandbox.url}/elevenlabs`, apiKey },
    model: 'eleven_flash_v2_5',
    voiceId: '21m00Tcm4TlvDq8ikWAM',
    locale: 'en-GB',
  });
  if (!aura) throw new Error('Aura speaks English.');
  if (asked === 'both') return [elevenlabs, aura];
  return asked === 'aura' ? [aura] : [elevenlabs];
}

function speak(
  faults: SandboxFault[],
  chunks: string[],
  asked: 'elevenlabs' | 'aura' | 'both' = 'elevenlabs',
): Heard {
  seeds += 1;
  const startedAt = performance.now();
  let samples: Int16Array = new Int16Array(0);
  let firstSoundAtMs = Number.POSITIVE_INFINITY;
  const words: SpokenWord[] = [];
  let settle: (end: 'finished' | 'failed') => void = () => undefined;
  const end = new Promise<'finished' | 'failed'>((resolve) => {
    settle = resolve;
  });
  const apiKey = sandboxCredential({ seed: `voice-${seeds}`, faults });
  const context = createSynthesiser(sourcesOf(asked, apiKey)).open({
    audio: (more, moreWords) => {
      if (more.length > 0) firstSoundAtMs = Math.min(firstSoundAtMs, performance.now() - startedAt);
      samples = joinSamples(samples, more);
      words.push(...moreWords);
    },
    finished: () => settle('finished'),
    failed: () => settle('failed'),
  });
  for (const chunk of chunks) context.push(chunk);
  context.flush();
  return { context, samples: () => samples, words, firstSoundAtMs: () => firstSoundAtMs, end };
}

const CHUNKS = ['Good morning, Robin. ', 'What would you like to talk about first?'];

/** What each request asks of the vendor, which then refuses it. */
async function requestsFor(chunks: string[]): Promise<Record<string, unknown>[]> {
  const bodies: Record<string, unknown>[] = [];
  const server = createServer(async (request, response) => {
    bodies.push((await json(request)) as Record<string, unknown>);
    response.writeHead(401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => {
    const context = createSynthesiser([
      elevenLabsSpeech({
        access: { baseUrl: `http://127.0.0.1:${port}`, apiKey: 'none' },
        model: 'eleven_flash_v2_5',
        voiceId: '21m00Tcm4TlvDq8ikWAM',
        locale: 'en-GB',
      }),
    ]).open({ audio: () => undefined, finished: resolve, failed: resolve });
    for (const chunk of chunks) context.push(chunk);
    context.flush();
  });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return bodies;
}

describe('a request for speech', () => {
  it('says what was spoken before it, so that the voice goes on in one breath', async () => {
    const bodies = await requestsFor(CHUNKS);
    const first = bodies.find(({ text }) => text === CHUNKS[0]?.trimEnd());
    const second = bodies.find(({ text }) => text === CHUNKS[1]);
    expect(first).toBeDefined();
    expect(first).not.toHaveProperty('previous_text');
    expect(second).toMatchObject({ previous_text: CHUNKS[0], language_code: 'en' });
  });
});

const VENDOR = { elevenlabs: 'tts', aura: 'backup_tts' } as const;

describe.each(['elevenlabs', 'aura'] as const)('the voice of %s', (asked) => {
  const vendor = VENDOR[asked];

  it('speaks chunks in order, with a place for every word', async () => {
    const heard = speak([], CHUNKS, asked);
    expect(await heard.end).toBe('finished');
    expect(heard.words.map(({ text }) => text).join(' ')).toBe(CHUNKS.join(''));
    const text = CHUNKS.join('');
    for (const word of heard.words) {
      expect(text.slice(0, word.textEnd).endsWith(word.text), word.text).toBe(true);
      expect(word.endSample).toBeGreaterThan(word.startSample);
      // The vendor's times are rounded to the millisecond.
      expect(word.endSample).toBeLessThanOrEqual(heard.samples().length + DOWN_SAMPLE_RATE / 1000);
    }
    const starts = heard.words.map(({ startSample }) => startSample);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    expect(heard.samples().length).toBeGreaterThan(DOWN_SAMPLE_RATE);
    expect(levelDb(heard.samples())).toBeGreaterThan(-45);
  }, 30_000);

  it('says nothing at all after it was cancelled', async () => {
    const heard = speak([], CHUNKS, asked);
    heard.context.cancel();
    const outcome = await Promise.race([
      heard.end,
      new Promise((resolve) => setTimeout(resolve, 600, 'silence')),
    ]);
    expect(outcome).toBe('silence');
    expect(heard.samples()).toHaveLength(0);
  }, 30_000);

  it('tries again after a short Retry-After, and loses nothing', async () => {
    const heard = speak([{ vendor, kind: 'rate_limited', times: 1, retryAfterSeconds: 1 }], CHUNKS, asked);
    expect(await heard.end).toBe('finished');
    expect(heard.words.map(({ text }) => text).join(' ')).toBe(CHUNKS.join(''));
  }, 30_000);

  it('gives up at once where the vendor asks for more patience than a candidate has', async () => {
    const heard = speak([{ vendor, kind: 'rate_limited', retryAfterSeconds: 30 }], CHUNKS, asked);
    expect(await heard.end).toBe('failed');
  }, 10_000);

  it('tries a request again that stalls, within its deadline', async () => {
    const well = speak([], ['One moment, please.'], asked);
    const heard = speak([{ vendor, kind: 'stalled', times: 1 }], ['One moment, please.'], asked);
    expect(await Promise.all([well.end, heard.end])).toEqual(['finished', 'finished']);
    expect(heard.firstSoundAtMs()).toBeGreaterThan(1_400);
    // However slow the machine is: as slow for both.
    const laterMs = heard.firstSoundAtMs() - well.firstSoundAtMs();
    expect(laterMs).toBeLessThan(thresholdsOf({ mode: 'conversational' }).deadlines.voiceMs);
  }, 30_000);

  it('waits for a slow vendor', async () => {
    const heard = speak([{ vendor, kind: 'slow', delayMs: 700 }], ['One moment, please.'], asked);
    expect(await heard.end).toBe('finished');
    expect(heard.firstSoundAtMs()).toBeGreaterThan(700);
  }, 30_000);

  it('fails where a connection breaks in the middle of the sound, with what was heard still placed', async () => {
    const heard = speak([{ vendor, kind: 'dropped' }], CHUNKS, asked);
    expect(await heard.end).toBe('failed');
    for (const word of heard.words) expect(CHUNKS[0]).toContain(word.text);
  }, 30_000);
});

describe('two voices', () => {
  const whole = CHUNKS.join('');
  const said = (heard: Heard) => heard.words.map(({ text }) => text).join(' ');

  it('speak for each other: a reply whose voice is gone is heard in the other', async () => {
    const heard = speak([{ vendor: 'tts', kind: 'rate_limited', retryAfterSeconds: 30 }], CHUNKS, 'both');
    expect(await heard.end).toBe('finished');
    expect(said(heard)).toBe(whole);
    expect(levelDb(heard.samples())).toBeGreaterThan(-45);
  }, 30_000);

  it.each(['failing', 'malformed'] as const)(
    'do so where the first is %s',
    async (kind) => {
      const heard = speak([{ vendor: 'tts', kind }], CHUNKS, 'both');
      expect(await heard.end).toBe('finished');
      expect(said(heard)).toBe(whole);
      expect(levelDb(heard.samples())).toBeGreaterThan(-45);
    },
    30_000,
  );

  it('are silent rather than speak what is no sound', async () => {
    const faults = [
      { vendor: 'tts', kind: 'malformed' },
      { vendor: 'backup_tts', kind: 'malformed' },
    ] as const;
    const heard = speak([...faults], CHUNKS, 'both');
    expect(await heard.end).toBe('failed');
    expect(heard.samples()).toHaveLength(0);
  }, 10_000);

  it('do so within the time of a turn where the first never answers, and then without asking it first', async () => {
    const heard = speak([{ vendor: 'tts', kind: 'stalled' }], CHUNKS, 'both');
    expect(await heard.end).toBe('finished');
    expect(said(heard)).toBe(whole);
    expect(heard.firstSoundAtMs()).toBeLessThan(
      thresholdsOf({ mode: 'conversational' }).deadlines.voiceMs * 2,
    );
    const log = (await (await fetch(`${sandbox.url}/logs/voice-${seeds}`)).json()) as {
      vendor: string;
      event: string;
    }[];
    // Both chunks were on their way when it stalled; none after them.
    expect(log.filter(({ vendor, event }) => vendor === 'tts' && event === 'request_received')).toHaveLength(
      2,
    );
  }, 30_000);

  it('fail only together', async () => {
    const heard = speak(
      [
        { vendor: 'tts', kind: 'rate_limited', retryAfterSeconds: 30 },
        { vendor: 'backup_tts', kind: 'rate_limited', retryAfterSeconds: 30 },
      ],
      CHUNKS,
      'both',
    );
    expect(await heard.end).toBe('failed');
  }, 10_000);
});
