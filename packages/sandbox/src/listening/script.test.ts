import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Synthesiser, speakWhole } from '../speech/synthesiser.ts';
import { candidateVoice } from '../speech/voices.ts';
import { silence, trimmed } from '../testing/candidate.ts';
import { Listener } from './listener.ts';
import { KnownPhrases } from './phrases.ts';
import { ScriptReader } from './script.ts';

/** Utterances of several phrases; the speaker pauses between phrases. */
const SCRIPT = [
  ['I worked on a reporting tool for a bank,', 'and my part was the import of the daily files.'],
  ['The hardest part was that nobody knew which numbers were right,', 'so I asked the people who used them.'],
  ['Yes.'],
  ['In 2023 I led a team of 4 people.', 'We cut the error rate from 12% to 3% in six weeks.'],
  [
    'A customer was angry because her order was late.',
    'I listened, apologised,',
    'and offered a refund, which she took.',
  ],
];
const PAUSES_MS = [300, 700, 1100, 1500];

describe('a scripted candidate who pauses inside answers', { timeout: 30_000 }, () => {
  let synthesiser: Synthesiser;
  beforeAll(async () => {
    synthesiser = new Synthesiser();
    await synthesiser.ready;
  });
  afterAll(() => synthesiser.close());

  /** What stands in final transcripts each time the speaker is silent for 250 ms and `Finalize` is sent. */
  async function hear(options: { rate: number; learn: boolean; script?: string[][] }): Promise<string[][]> {
    const phrases = new KnownPhrases();
    const reader = new ScriptReader(phrases);
    const script = options.script ?? SCRIPT;
    const spoken = new Map<string, Buffer>();
    for (const text of script.flat()) {
      const { samples, alignment } = await speakWhole(synthesiser, {
        text,
        voice: candidateVoice({ wordsPerMinute: options.rate }),
        sampleRate: 16_000,
        signal: new AbortController().signal,
      });
      if (options.learn) phrases.learn({ text, samples, sampleRate: 16_000, alignment });
      spoken.set(text, trimmed(Buffer.from(samples.buffer)));
    }
    reader.scriptChanged(script.map((parts) => ({ text: parts.join(' ') })));
    let heard: string[] = [];
    const listener = new Listener(
      {
        sampleRate: 16_000,
        interimResults: true,
        endpointingMs: undefined,
        utteranceEndMs: undefined,
        vadEvents: false,
      },
      reader,
      (event) => {
        if (event.kind !== 'final') return;
        event.onSent();
        heard.push(...event.heard.words.map(({ text }) => text));
      },
    );
    let pause = 0;
    return script.map((parts) => {
      heard = [];
      return parts.map((part, index) => {
        listener.push(spoken.get(part) ?? Buffer.alloc(0));
        listener.push(silence(250));
        listener.finalize();
        const atPause = heard.join(' ');
        const isLast = index === parts.length - 1;
        listener.push(silence((isLast ? 2500 : (PAUSES_MS[pause++ % PAUSES_MS.length] ?? 300)) - 250));
        return atPause;
      });
    });
  }

  const expected = SCRIPT.map((parts) => parts.map((_, index) => parts.slice(0, index + 1).join(' ')));

  it.each([130, 175, 230])(
    'is heard word for word at every pause, at %i words a minute, where the speech is ours',
    async (rate) => {
      expect(await hear({ rate, learn: true })).toEqual(expected);
    },
  );

  it('is heard word for word at every pause where only letters tell how long words take', async () => {
    expect(await hear({ rate: 175, learn: false })).toEqual(expected);
  });

  it.each([140, 210, 260])(
    'never loses or moves a word to another answer, even at a strange pace (%i)',
    async (rate) => {
      const heard = await hear({ rate, learn: false });
      const answers = heard.map((atPauses) => atPauses.at(-1) ?? '');
      expected.forEach((pauses, index) => {
        // A very fast first answer may end late; then its rest comes while the speaker is silent.
        expect(pauses.at(-1)?.startsWith(answers[index] ?? '?')).toBe(true);
      });
      expect(answers.slice(2)).toEqual(expected.slice(2).map((pauses) => pauses.at(-1)));
    },
  );

  it('stays silent for a cough and takes an entry in brackets as sound without words', async () => {
    const reader = new ScriptReader(new KnownPhrases());
    reader.scriptChanged([{ text: '[cough]' }, { text: 'I am here.' }]);
    const words: string[] = [];
    const listener = new Listener(
      {
        sampleRate: 16_000,
        interimResults: false,
        endpointingMs: undefined,
        utteranceEndMs: undefined,
        vadEvents: false,
      },
      reader,
      (event) => {
        if (event.kind === 'final') words.push(...event.heard.words.map(({ text }) => text));
      },
    );
    const { samples } = await speakWhole(synthesiser, {
      text: 'I am here.',
      voice: candidateVoice({}),
      sampleRate: 16_000,
      signal: new AbortController().signal,
    });
    const speech = trimmed(Buffer.from(samples.buffer));
    listener.push(speech.subarray(0, 16 * 2 * 200));
    listener.push(silence(1000));
    listener.push(speech);
    listener.push(silence(300));
    listener.finalize();
    expect(words.join(' ')).toBe('I am here.');
  });
});

describe('a script that is posted', () => {
  const say = (reader: ScriptReader, gapMs: number) => {
    const speech = reader.speechAt({ silentMs: gapMs, nowMs: 0, listener: reader });
    for (let atMs = 10; atMs <= 3000; atMs += 10) speech.advance(10, atMs);
    speech.settle();
    return speech
      .pending()
      .map(({ text }) => text)
      .join(' ');
  };

  it('goes on behind the entries that were used', () => {
    const reader = new ScriptReader(new KnownPhrases());
    reader.scriptChanged([{ text: 'First answer.' }]);
    expect(say(reader, 0)).toBe('First answer.');
    reader.scriptChanged([{ text: 'First answer.' }, { text: 'Second answer.' }]);
    expect(say(reader, 5000)).toBe('Second answer.');
  });

  it('begins anew when it is another one, or one that was used up', () => {
    const reader = new ScriptReader(new KnownPhrases());
    reader.scriptChanged([{ text: 'First answer.' }]);
    say(reader, 0);
    reader.scriptChanged([{ text: 'Other answer.' }]);
    expect(say(reader, 5000)).toBe('Other answer.');
    reader.scriptChanged([{ text: 'Other answer.' }]);
    expect(say(reader, 5000)).toBe('Other answer.');
  });

  it('leaves speech beyond it to a placeholder that says so', () => {
    const reader = new ScriptReader(new KnownPhrases());
    expect(say(reader, 0)).toBe('[unscripted speech, 3.0 s]');
  });

  it('is heard again from the last final transcript that was sent, when a stream breaks', () => {
    const reader = new ScriptReader(new KnownPhrases());
    reader.scriptChanged([{ text: 'one two three four five six' }]);
    const speech = reader.speechAt({ silentMs: 0, nowMs: 0, listener: reader });
    for (let atMs = 10; atMs <= 700; atMs += 10) speech.advance(10, atMs);
    const sent = speech.pending().length;
    speech.commit()();
    for (let atMs = 710; atMs <= 1200; atMs += 10) speech.advance(10, atMs);
    const pending = speech.pending().length;
    const strangerClosesLate = {};
    reader.rollBack(strangerClosesLate);
    expect(speech.pending()).toHaveLength(pending);
    speech.commit();
    reader.rollBack(reader);
    expect(speech.pending()).toEqual([]);
    for (let atMs = 10; atMs <= 3000; atMs += 10) speech.advance(10, atMs);
    expect(speech.pending()).toHaveLength(6 - sent);
  });

  it('is heard again by the next stream, though the end of the broken one is noticed later', () => {
    const reader = new ScriptReader(new KnownPhrases());
    reader.scriptChanged([{ text: 'one two three four five six' }]);
    const broken = {};
    const heard = reader.speechAt({ silentMs: 0, nowMs: 0, listener: broken });
    for (let atMs = 9_010; atMs <= 10_000; atMs += 10) heard.advance(10, atMs);
    expect(heard.pending().length).toBeGreaterThan(0);
    const next = {};
    const again = reader.speechAt({ silentMs: 0, nowMs: 1_000, listener: next });
    expect(again.pending()).toEqual([]);
    for (let atMs = 10; atMs <= 500; atMs += 10) again.advance(10, atMs);
    reader.rollBack(broken);
    for (let atMs = 510; atMs <= 3_000; atMs += 10) again.advance(10, atMs);
    expect(again.pending()).toHaveLength(6);
    expect(again.pending().at(-1)?.endMs).toBeLessThanOrEqual(3_000);
  });

  it('goes on in the middle of a word where the last transcript that was sent ended there', () => {
    const begin = () => {
      const reader = new ScriptReader(new KnownPhrases());
      reader.scriptChanged([{ text: 'one two three four five six' }]);
      return reader;
    };
    const whole = begin().speechAt({ silentMs: 0, nowMs: 0, listener: {} });
    let wholeMs = 0;
    for (; whole.pending().length < 6; wholeMs += 10) whole.advance(10, wholeMs + 10);
    for (let cutMs = 400; cutMs < wholeMs; cutMs += 50) {
      const reader = begin();
      const heard = reader.speechAt({ silentMs: 0, nowMs: 0, listener: {} });
      for (let atMs = 10; atMs <= cutMs; atMs += 10) heard.advance(10, atMs);
      const sent = heard.pending().length;
      heard.commit()();
      const rest = reader.speechAt({ silentMs: 0, nowMs: 1_000, listener: {} });
      for (let atMs = 10; atMs <= wholeMs - cutMs; atMs += 10) rest.advance(10, atMs);
      expect(sent + rest.pending().length, `cut at ${cutMs}`).toBe(6);
    }
  });

  it('places words on the clock of the stream that hears them, also behind words that a broken one sent', () => {
    const reader = new ScriptReader(new KnownPhrases());
    reader.scriptChanged([{ text: 'one two three four five six' }]);
    const broken = {};
    const heard = reader.speechAt({ silentMs: 0, nowMs: 0, listener: broken });
    for (let atMs = 9_010; atMs <= 9_700; atMs += 10) heard.advance(10, atMs);
    heard.commit()();
    const again = reader.speechAt({ silentMs: 0, nowMs: 1_000, listener: {} });
    for (let atMs = 10; atMs <= 3_000; atMs += 10) again.advance(10, atMs);
    const times = again.pending().flatMap(({ startMs, endMs }) => [startMs, endMs]);
    expect(times.length).toBeGreaterThan(2);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(times.at(-1)).toBeLessThanOrEqual(3_000);
  });
});
