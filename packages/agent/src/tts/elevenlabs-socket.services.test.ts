import { type SandboxFault, sandboxCredential } from '@vivavoce/contract/sandbox';
import { type Sandbox, startSandbox } from '@vivavoce/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { joinSamples, levelDb } from '../audio/pcm.ts';
import { auraSpeech } from './aura.ts';
import { createSynthesiser } from './chunked.ts';
import { elevenLabsSocketSpeech } from './elevenlabs-socket.ts';
import type { SpokenWord, Synthesiser } from './voice.ts';

const CHUNKS = ['Good morning, Robin. ', 'What would you like to talk about first?'];

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
  // The first words of the stand-in take longer, as its voice is loaded for them.
  while ((await speak(voice(), ['One moment.']).end) !== 'finished');
}, 60_000);
afterAll(() => sandbox.close());

let seeds = 0;

function voice(faults: SandboxFault[] = [], beside: 'alone' | 'aura' = 'alone'): Synthesiser {
  seeds += 1;
  const apiKey = sandboxCredential({ seed: `contexts-${seeds}`, faults });
  const locale = 'en-GB';
  const socket = elevenLabsSocketSpeech({
    access: { baseUrl: `${sandbox.url}/elevenlabs`, apiKey },
    model: 'eleven_flash_v2_5',
    voiceId: '21m00Tcm4TlvDq8ikWAM',
    locale,
  });
  const aura = auraSpeech({ access: { baseUrl: `${sandbox.url}/deepgram`, apiKey }, locale });
  return createSynthesiser([socket, ...(beside === 'aura' ? aura : [])]);
}

function speak(synthesiser: Synthesiser, chunks: string[]) {
  let samples: Int16Array = new Int16Array(0);
  const words: SpokenWord[] = [];
  let settle: (end: 'finished' | 'failed') => void = () => undefined;
  const end = new Promise<'finished' | 'failed'>((resolve) => {
    settle = resolve;
  });
  const context = synthesiser.open({
    audio: (more, moreWords) => {
      samples = joinSamples(samples, more);
      words.push(...moreWords);
    },
    finished: () => settle('finished'),
    failed: () => settle('failed'),
  });
  for (const chunk of chunks) context.push(chunk);
  context.flush();
  return { context, end, words, samples: () => samples, said: () => words.map(({ text }) => text).join(' ') };
}

describe('a voice over one socket', () => {
  it('speaks chunks in order, with a place for every word', async () => {
    const heard = speak(voice(), CHUNKS);
    expect(await heard.end).toBe('finished');
    expect(heard.said()).toBe(CHUNKS.join(''));
    const starts = heard.words.map(({ startSample }) => startSample);
    expect(starts).toEqual([...starts].sort((one, other) => one - other));
    expect(heard.words.at(-1)?.endSample).toBeLessThanOrEqual(heard.samples().length + 24);
    expect(levelDb(heard.samples())).toBeGreaterThan(-45);
  }, 30_000);

  it('is not hung up on, however often it is interrupted', async () => {
    const synthesiser = voice();
    for (let interruption = 0; interruption < 12; interruption += 1) {
      const heard = speak(synthesiser, ['Go on.']);
      await new Promise((resolve) => setTimeout(resolve, 20));
      heard.context.cancel();
    }
    const last = speak(synthesiser, CHUNKS);
    expect(await last.end).toBe('finished');
    expect(last.said()).toBe(CHUNKS.join(''));
  }, 30_000);

  it.each(['failing', 'rate_limited', 'stalled', 'malformed', 'dropped'] as const)(
    'leaves the reply to the other voice where it is %s',
    async (kind) => {
      const heard = speak(voice([{ vendor: 'tts', kind }], 'aura'), CHUNKS);
      // Sound that was passed on cannot be taken back: then the chunk ends as a caption.
      const passedOn = kind === 'malformed' || kind === 'dropped';
      expect(await heard.end).toBe(passedOn ? 'failed' : 'finished');
      if (!passedOn) expect(heard.said()).toBe(CHUNKS.join(''));
    },
    30_000,
  );
});
