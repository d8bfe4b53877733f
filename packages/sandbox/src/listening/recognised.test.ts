import { beforeEach, describe, expect, it } from 'vitest';
import type { Transcript } from '../hearing/protocol.ts';
import type { Stretch } from '../hearing/recogniser.ts';
import { type Hearing, RecognisedSpeech } from './recognised.ts';
import { Tape } from './tape.ts';

interface Asked {
  kind: 'glimpse' | 'final';
  lengthMs: number;
  draft: readonly number[];
  answer: (heard: Transcript | undefined) => Promise<void>;
}

/** A recogniser that answers when the test says so. */
class Fake implements Hearing {
  asked: Asked[] = [];

  transcribe(stretch: Stretch) {
    return this.#ask('final', stretch);
  }

  glimpse(sound: () => Stretch) {
    return this.#ask('glimpse', sound());
  }

  #ask(kind: Asked['kind'], { samples, draft }: Stretch): Promise<Transcript | undefined> {
    return new Promise((resolve) => {
      const answer = async (heard: Transcript | undefined) => {
        resolve(heard);
        await Promise.resolve();
        await Promise.resolve();
      };
      this.asked.push({ kind, lengthMs: samples.length / 16, draft, answer });
    });
  }
}

describe('speech that is really recognised', () => {
  let tape: Tape;
  let fake: Fake;
  let speech: RecognisedSpeech;
  let nowMs: number;
  beforeEach(() => {
    tape = new Tape(16_000);
    fake = new Fake();
    speech = new RecognisedSpeech(tape, fake);
    nowMs = 0;
  });

  const record = (ms: number, voiced: boolean) => {
    for (let passed = 0; passed < ms; passed += 10) {
      tape.push(Buffer.alloc(320, voiced ? 20 : 0));
      nowMs += 10;
      if (voiced) speech.advance(10, nowMs);
    }
  };
  const glimpses = () => fake.asked.filter(({ kind }) => kind === 'glimpse');
  const text = (words: readonly { text: string }[]) => words.map((word) => word.text).join(' ');

  it('is glimpsed at while it goes on, without its last word, which may be half of one', async () => {
    record(600, true);
    expect(glimpses()).toHaveLength(1);
    await glimpses()[0]?.answer({ text: 'And we had to fin.', ids: [1, 2] });
    expect(text(speech.pending())).toBe('And we had to');
    record(500, true);
    expect(glimpses()[1]?.draft).toEqual([1, 2]);
  });

  it('is known to its end only once it was heard as a whole, and no glimpse takes that back', async () => {
    record(600, true);
    expect(speech.pendingThroughMs()).toBe(0);
    const late = glimpses()[0];
    record(200, false);
    speech.settle();
    await late?.answer({ text: 'And we had to fin.', ids: [1] });
    expect(speech.pendingThroughMs()).toBeLessThan(600 - 150);
    await fake.asked
      .find(({ kind }) => kind === 'final')
      ?.answer({ text: 'And we had to find out.', ids: [] });
    expect(speech.pendingThroughMs()).toBeUndefined();
    expect(text(speech.pending())).toBe('And we had to find out.');
  });

  it('is asked for once where it pauses, and that answers the end of it', async () => {
    record(400, true);
    record(150, false);
    speech.settle();
    record(100, false);
    const heard = speech.finish();
    expect(fake.asked.filter(({ kind }) => kind === 'final')).toHaveLength(1);
    await fake.asked[0]?.answer({ text: 'We had to find out.', ids: [1] });
    const words = (await heard) ?? [];
    expect(text(words)).toBe('We had to find out.');
    expect(words[0]?.startMs).toBe(0);
    expect(words.at(-1)?.endMs).toBeCloseTo(400, 6);
  });

  it('is heard again from where its last final transcript ended', async () => {
    record(400, true);
    void speech.finish();
    record(600, true);
    void speech.finish();
    expect(fake.asked.filter(({ kind }) => kind === 'final').map(({ lengthMs }) => lengthMs)).toEqual([
      400, 600,
    ]);
    expect(glimpses()).toHaveLength(1);
    await glimpses()[0]?.answer({ text: 'Too late now.', ids: [1] });
    expect(speech.pending()).toEqual([]);
  });

  it('falls back on the last glimpse where the recogniser fails', async () => {
    record(600, true);
    await glimpses()[0]?.answer({ text: 'And we had to fin.', ids: [] });
    const heard = speech.finish();
    await fake.asked.at(-1)?.answer(undefined);
    expect(text((await heard) ?? [])).toBe('And we had to');
  });

  it('is nothing where it is shorter than a word', () => {
    record(150, true);
    record(150, false);
    speech.settle();
    expect(speech.finish()).toBeUndefined();
    expect(fake.asked).toEqual([]);
  });

  it('ends for its length with a pause, until it is far too long', () => {
    record(9_000, true);
    expect([speech.isLong(), speech.mayEnd()]).toEqual([true, false]);
    record(200, false);
    expect(speech.mayEnd()).toBe(false);
    record(6_000, true);
    expect(speech.mayEnd()).toBe(true);
  });
});
