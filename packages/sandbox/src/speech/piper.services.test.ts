import { join } from 'node:path';
import { cacheFolder, VOICE_WEIGHTS } from '@vivavoce/contract/sandbox';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Synthesiser, speakWhole } from './synthesiser.ts';
import { interviewerVoice } from './voices.ts';

const TEXT = 'Thanks, that helps. In 2024 you led “two” teams; what would you do differently today?';

describe('the natural voice', { timeout: 60_000 }, () => {
  let synthesiser: Synthesiser;
  beforeAll(async () => {
    synthesiser = new Synthesiser();
    synthesiser.learn(join(cacheFolder(process.env), VOICE_WEIGHTS.name));
    await vi.waitFor(() => expect(synthesiser.hasNatural).toBe(true), { timeout: 30_000 });
  }, 60_000);
  afterAll(() => synthesiser.close());

  const natural = { ...interviewerVoice('ava', 'en-us'), isNatural: true };
  const say = (text: string, voice = natural) =>
    speakWhole(synthesiser, { text, voice, sampleRate: 24_000, signal: new AbortController().signal });

  it('speaks audibly, at a human pace, and sounds different for another voice id', async () => {
    const { samples } = await say(TEXT);
    const seconds = samples.length / 24_000;
    expect(seconds).toBeGreaterThan(4);
    expect(seconds).toBeLessThan(9);
    const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    expect(rms).toBeGreaterThan(1000);
    expect(rms).toBeLessThan(8000);
    const other = await say(TEXT, { ...interviewerVoice('marcus', 'en-us'), isNatural: true });
    expect(other.samples.length).not.toBe(samples.length);
  });

  it('aligns every character over the whole audio, with the energy where a word is spoken', async () => {
    const { samples, alignment } = await say(TEXT);
    const { characters, startSeconds, endSeconds } = alignment;
    expect(characters.join('')).toBe(TEXT);
    expect(startSeconds).toEqual(startSeconds.toSorted((one, other) => one - other));
    expect(Math.abs((endSeconds.at(-1) ?? 0) - samples.length / 24_000)).toBeLessThan(0.01);
    const loudness = (from: number, to: number) => {
      const part = samples.subarray(Math.round(from * 24_000), Math.round(to * 24_000));
      return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
    };
    const word = TEXT.indexOf('helps');
    const wordLoudness = loudness(startSeconds[word] ?? 0, endSeconds[word + 4] ?? 0);
    const pause = TEXT.indexOf(' In');
    expect(wordLoudness).toBeGreaterThan(1000);
    expect(loudness((endSeconds[pause] ?? 0) - 0.12, (endSeconds[pause] ?? 0) - 0.03)).toBeLessThan(
      wordLoudness / 4,
    );
  });

  it('times the same words alike each time, and keeps the pace that it is asked for', async () => {
    const [first, again] = [await say('How are you today?'), await say('How are you today?')];
    expect(again.alignment).toEqual(first.alignment);
    const fast = await say('How are you today?', {
      ...natural,
      wordsPerMinute: natural.wordsPerMinute * 1.3,
    });
    expect(fast.samples.length).toBeLessThan(first.samples.length * 0.9);
  });

  it.each(['…', '<b>&amp;</b>', '🎧 yes', '—'])('survives odd text: %s', async (text) => {
    expect((await say(text)).alignment.characters.join('')).toBe(text);
  });

  it('gives its first clause before the rest is made', async () => {
    const lengths: number[] = [];
    await new Promise<void>((resolve, reject) =>
      synthesiser.speak(
        { text: TEXT, voice: natural, sampleRate: 24_000, signal: new AbortController().signal },
        { onChunk: (samples) => lengths.push(samples.length), onDone: resolve, onFailed: reject },
      ),
    );
    expect(lengths.length).toBeGreaterThan(1);
    expect((lengths[0] ?? 0) / 24_000).toBeLessThan(1);
  });
});
