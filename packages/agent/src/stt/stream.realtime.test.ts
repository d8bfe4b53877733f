import { FRAME_DURATION_MS, UP_SAMPLE_RATE } from '@vivavoce/contract/realtime';
import { type SandboxFault, sandboxCredential } from '@vivavoce/contract/sandbox';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { msToSamples } from '../audio/pcm.ts';
import { room, speak } from '../testing/speech.ts';
import { deepgramStt } from './deepgram.ts';
import { fluxStt } from './flux.ts';
import type { RecognisedWord, RecogniserStream } from './recogniser.ts';
import { scribeStt } from './scribe.ts';
import { createRecogniser, type SttVendor } from './stream.ts';

const SENTENCE = 'I would start with the tables that customers see.';
const FRAME = msToSamples(FRAME_DURATION_MS, UP_SAMPLE_RATE);
/** The stream begins late on the session's clock. */
const OFFSET_MS = 60_000;

let sandbox: Sandbox;
let speech: Int16Array;
let seeds = 0;
const open: RecogniserStream[] = [];

beforeAll(async () => {
  sandbox = await startSandbox();
  speech = await speak(SENTENCE);
}, 180_000);

afterAll(async () => {
  for (const stream of open) stream.close();
  await sandbox.close();
});

type Asked = 'deepgram' | 'flux' | 'scribe' | 'both';

function vendorsOf(
  asked: Asked,
  { apiKey, locale }: { apiKey: string; locale: string },
): [SttVendor, ...SttVendor[]] {
  const deepgram = deepgramStt({
    access: { baseUrl: `${sandbox.url}/deepgram`, apiKey },
    model: 'nova-3',
    locale,
  });
  const flux = fluxStt({
    access: { baseUrl: `${sandbox.url}/deepgram`, apiKey },
    model: 'flux-general-en',
    locale,
  });
  if (asked === 'flux') return [flux];
  const scribe = scribeStt({ access: { baseUrl: `${sandbox.url}/elevenlabs`, apiKey }, locale });
  if (asked === 'both') return [deepgram, scribe];
  return asked === 'deepgram' ? [deepgram] : [scribe];
}

function listen(asked: Asked, faults: SandboxFault[] = [], locale = 'en-GB') {
  seeds += 1;
  const apiKey = sandboxCredential({ seed: `input-${seeds}`, faults, script: [{ text: SENTENCE }] });
  const finals: { words: RecognisedWord[]; fromFinalize: boolean; throughMs: number }[] = [];
  const interims: string[] = [];
  const opinions: string[] = [];
  let failures = 0;
  const stream = createRecogniser(vendorsOf(asked, { apiKey, locale })).open({
    interim: ({ words }) => interims.push(words.map((word) => word.text).join(' ')),
    final: (final) => finals.push(final),
    opinion: (opinion) => opinions.push(opinion),
    failed: () => {
      failures += 1;
    },
  });
  open.push(stream);
  let sentMs = OFFSET_MS;
  return {
    stream,
    finals,
    interims,
    opinions,
    failures: () => failures,
    text: () =>
      finals
        .flatMap(({ words }) => words)
        .map((word) => word.text)
        .join(' '),
    words: () => finals.flatMap(({ words }) => words),
    /** Sends sound in real time. */
    async send(samples: Int16Array) {
      const startedAt = performance.now();
      for (let start = 0; start < samples.length; start += FRAME) {
        stream.push(samples.subarray(start, start + FRAME), sentMs);
        sentMs += FRAME_DURATION_MS;
        const aheadMs = (start / FRAME) * FRAME_DURATION_MS - (performance.now() - startedAt);
        if (aheadMs > 0) await new Promise((resolve) => setTimeout(resolve, aheadMs));
      }
    },
  };
}

const FIRST = { deepgram: 'stt', scribe: 'backup_stt' } as const;

describe.concurrent.each(['deepgram', 'scribe'] as const)('the recogniser of %s', (asked) => {
  const vendor = FIRST[asked];

  it('hears a sentence, answers Finalize, and places every word on the session’s clock', async ({
    expect,
  }) => {
    const heard = listen(asked);
    await heard.send(room(300));
    await heard.send(speech);
    await heard.send(room(120));
    heard.stream.finalize();
    await expect.poll(() => heard.finals.some((final) => final.fromFinalize)).toBe(true);
    expect(heard.text()).toBe(SENTENCE);
    expect(heard.interims.length).toBeGreaterThan(1);
    const spokenMs = (speech.length * 1000) / UP_SAMPLE_RATE;
    expect(heard.words()[0]?.startMs).toBeGreaterThan(OFFSET_MS + 200);
    expect(heard.words().at(-1)?.endMs).toBeLessThan(OFFSET_MS + 300 + spokenMs + 300);
  }, 30_000);

  it('hears a candidate from a region that the vendor does not know', async ({ expect }) => {
    const heard = listen(asked, [], 'en-IE');
    await heard.send(speech);
    await heard.send(room(120));
    heard.stream.finalize();
    await expect.poll(heard.text).toBe(SENTENCE);
    expect(heard.failures()).toBe(0);
  }, 30_000);

  it('hears again, on a new connection, what a broken one took with it', async ({ expect }) => {
    const heard = listen(asked, [{ vendor, kind: 'dropped', times: 1 }]);
    await heard.send(speech);
    await heard.send(room(400));
    heard.stream.finalize();
    await expect.poll(heard.text).toBe(SENTENCE);
    expect(heard.failures()).toBe(0);
    expect(heard.interims).toContain('');
  }, 30_000);

  it('keeps a silent stream open, and hears afterwards', async ({ expect }) => {
    const heard = listen(asked);
    await heard.send(room(100));
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    await heard.send(speech);
    await heard.send(room(120));
    heard.stream.finalize();
    await expect.poll(heard.text).toBe(SENTENCE);
    expect(heard.failures()).toBe(0);
  }, 30_000);

  it('says that the vendor is lost, and goes on by itself when it is back', async ({ expect }) => {
    const heard = listen(asked, [{ vendor, kind: 'rate_limited', times: 3 }]);
    await heard.send(speech);
    await heard.send(room(400));
    heard.stream.finalize();
    await expect.poll(heard.text).toBe(SENTENCE);
    expect(heard.failures()).toBe(1);
  }, 30_000);

  it('is asked again where it answers in no form', async ({ expect }) => {
    const heard = listen(asked, [{ vendor, kind: 'malformed', times: 1 }]);
    await heard.send(speech);
    await heard.send(room(400));
    heard.stream.finalize();
    await expect.poll(heard.text, { timeout: 8_000 }).toBe(SENTENCE);
  }, 30_000);

  it('is opened anew when it stalls', async ({ expect }) => {
    const heard = listen(asked, [{ vendor, kind: 'stalled', times: 1 }]);
    await heard.send(speech);
    heard.stream.finalize();
    await heard.send(room(600));
    expect(heard.finals).toEqual([]);
    heard.stream.restart();
    await expect.poll(heard.text).toBe(SENTENCE);
  }, 30_000);
});

describe.concurrent('a recogniser that follows turns', () => {
  it('tells its words and what it makes of the turn, unasked, each on the session’s clock', async ({
    expect,
  }) => {
    const heard = listen('flux');
    await heard.send(room(300));
    await heard.send(speech);
    await heard.send(room(600));
    await expect.poll(heard.text).toBe(SENTENCE);
    expect(heard.opinions.slice(-2)).toEqual(['ending', 'over']);
    expect(heard.interims.at(-1)).toBe(SENTENCE);
    expect(heard.words()[0]?.startMs).toBeGreaterThan(OFFSET_MS + 200);
  }, 30_000);

  it('takes back that a turn was ending where speech goes on', async ({ expect }) => {
    const heard = listen('flux');
    const cut = Math.round(speech.length / 2);
    await heard.send(speech.subarray(0, cut));
    await heard.send(room(260));
    await heard.send(speech.subarray(cut));
    await heard.send(room(600));
    await expect.poll(heard.text).toBe(SENTENCE);
    expect(heard.opinions).toEqual(['ending', 'resumed', 'ending', 'over']);
  }, 30_000);

  it.each(['dropped', 'malformed', 'failing'] as const)(
    'hears again what a %s one took with it',
    async (kind) => {
      const heard = listen('flux', [{ vendor: 'stt', kind, times: 1 }]);
      await heard.send(speech);
      await heard.send(room(900));
      await vi.waitFor(() => expect(heard.text()).toBe(SENTENCE), 5_000);
      expect(heard.failures()).toBe(0);
    },
    30_000,
  );

  it('keeps a silent stream open, and hears afterwards', async ({ expect }) => {
    const heard = listen('flux');
    await heard.send(room(100));
    await new Promise((resolve) => setTimeout(resolve, 11_000));
    await heard.send(speech);
    await heard.send(room(600));
    await expect.poll(heard.text).toBe(SENTENCE);
    expect(heard.failures()).toBe(0);
  }, 30_000);
});

describe.concurrent('two recognisers', () => {
  const ask = async (heard: ReturnType<typeof listen>) => {
    await heard.send(room(300));
    await heard.send(speech);
    await heard.send(room(400));
    heard.stream.finalize();
  };

  it('take turns where the first cannot be reached: nothing that was said is lost', async ({ expect }) => {
    const heard = listen('both', [{ vendor: 'stt', kind: 'rate_limited' }]);
    await ask(heard);
    await expect.poll(heard.text).toBe(SENTENCE);
    expect(heard.failures()).toBe(0);
  }, 30_000);

  it('take turns where the first breaks off again and again in the middle of a word', async ({ expect }) => {
    const heard = listen('both', [{ vendor: 'stt', kind: 'dropped' }]);
    await ask(heard);
    await expect.poll(heard.text).toBe(SENTENCE);
    expect(heard.failures()).toBe(0);
  }, 30_000);

  it('take turns where the first hears speech and says nothing', async ({ expect }) => {
    const heard = listen('both', [{ vendor: 'stt', kind: 'stalled' }]);
    await ask(heard);
    expect(heard.finals).toEqual([]);
    heard.stream.restart();
    await expect.poll(heard.text).toBe(SENTENCE);
  }, 30_000);

  it('are both away only when neither answers, and come back', async ({ expect }) => {
    const heard = listen('both', [
      { vendor: 'stt', kind: 'rate_limited', times: 3 },
      { vendor: 'backup_stt', kind: 'rate_limited' },
    ]);
    await ask(heard);
    await expect.poll(heard.text, { timeout: 15_000 }).toBe(SENTENCE);
    expect(heard.failures()).toBe(1);
  }, 30_000);
});
