import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Synthesiser, speakWhole } from './synthesiser.ts';
import { candidateVoice, interviewerVoice } from './voices.ts';

const TEXT = 'Thanks, that helps. In 2024 you led “two” teams; what would you do differently today?';

describe('the local synthesiser', { timeout: 30_000 }, () => {
  let synthesiser: Synthesiser;
  beforeAll(async () => {
    synthesiser = new Synthesiser();
    await synthesiser.ready;
  });
  afterAll(() => synthesiser.close());

  const say = (text: string, voice = interviewerVoice('ava'), sampleRate = 24_000) =>
    speakWhole(synthesiser, { text, voice, sampleRate, signal: new AbortController().signal });

  it('speaks audibly, at a human pace', async () => {
    const { samples } = await say(TEXT);
    const seconds = samples.length / 24_000;
    expect(seconds).toBeGreaterThan(4);
    expect(seconds).toBeLessThan(9);
    const rms = Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
    expect(rms).toBeGreaterThan(1000);
    expect(rms).toBeLessThan(8000);
  });

  it('aligns every character, in order, over the whole audio', async () => {
    const { samples, alignment } = await say(TEXT);
    const seconds = samples.length / 24_000;
    expect(alignment.characters.join('')).toBe(TEXT);
    expect(alignment.startSeconds[0]).toBe(0);
    expect(Math.abs((alignment.endSeconds.at(-1) ?? 0) - seconds)).toBeLessThan(0.005);
    for (let index = 1; index < alignment.characters.length; index++) {
      expect(alignment.startSeconds[index]).toBe(alignment.endSeconds[index - 1]);
      expect(alignment.endSeconds[index]).toBeGreaterThanOrEqual(alignment.startSeconds[index] ?? 0);
    }
    const gapBefore = (word: string) => {
      const at = TEXT.indexOf(word);
      return (alignment.startSeconds[at] ?? 0) - (alignment.startSeconds[at - 2] ?? 0);
    };
    expect(gapBefore('In 2024')).toBeGreaterThan(0.2);
  });

  it('times the same words alike twice and sounds different for another voice id and for a candidate', async () => {
    const first = await say('How are you today?');
    const again = await say('How are you today?');
    const other = await say('How are you today?', interviewerVoice('marcus'));
    const candidate = await say('How are you today?', candidateVoice({}));
    // The synthesiser carries a few samples of its wave over from one request to the next, so not to the sample.
    const drift = first.alignment.endSeconds.map((end, at) =>
      Math.abs(end - (again.alignment.endSeconds[at] ?? 0)),
    );
    expect(Math.max(...drift)).toBeLessThan(0.01);
    expect(other.alignment).not.toEqual(first.alignment);
    expect(candidate.alignment).not.toEqual(first.alignment);
  });

  it.each(['de', 'fr', 'es', 'ar', 'en-GB', 'xx'])(
    'speaks when asked for the language %s',
    async (language) => {
      const text = language === 'ar' ? 'مرحبا بك في المقابلة' : 'Guten Tag, hier sind 12 Punkte.';
      const { samples, alignment } = await say(text, interviewerVoice('ava', language));
      expect(samples.length / 24_000).toBeGreaterThan(0.8);
      expect(alignment.characters.join('')).toBe(text);
    },
  );

  it.each(['…', '<b>&amp;</b>', '🎧 yes', '—'])('survives odd text: %s', async (text) => {
    const { alignment } = await say(text);
    expect(alignment.characters.join('')).toBe(text);
  });

  it('keeps no short text waiting behind a long one', async () => {
    let longDone = false;
    const long = say(TEXT.repeat(40)).then(() => {
      longDone = true;
    });
    await say('Next.', interviewerVoice('marcus'));
    expect(longDone).toBe(false);
    await long;
  });

  it('aligns a text of many pieces over the whole audio', async () => {
    const text = `${TEXT} `.repeat(4);
    const { samples, alignment } = await say(text);
    expect(alignment.characters.join('')).toBe(text);
    expect(Math.abs((alignment.endSeconds.at(-1) ?? 0) - samples.length / 24_000)).toBeLessThan(0.005);
    const starts = alignment.startSeconds;
    expect(starts).toEqual(starts.toSorted((one, other) => one - other));
    const each = [0, 1, 2, 3].map((time) => {
      const at = (place: number) => starts[time * (TEXT.length + 1) + place] ?? 0;
      return at(TEXT.indexOf('today')) - at(0);
    });
    expect(Math.max(...each) - Math.min(...each)).toBeLessThan(0.05);
  });

  it('stops when it is cancelled, and then speaks the next', async () => {
    const controller = new AbortController();
    let chunks = 0;
    synthesiser.speak(
      {
        text: TEXT.repeat(40),
        voice: interviewerVoice('ava'),
        sampleRate: 24_000,
        signal: controller.signal,
      },
      {
        onChunk: () => {
          chunks++;
          controller.abort();
        },
        onDone: () => {
          throw new Error('said to the end');
        },
        onFailed: (reason) => {
          throw new Error(reason);
        },
      },
    );
    await say('Next.');
    expect(chunks).toBe(1);
  });
});
