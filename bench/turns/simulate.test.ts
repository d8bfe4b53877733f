import { describe, expect, it } from 'vitest';
import { modelOf, ruleSays } from './model.ts';
import { fixed, ours, simulate } from './simulate.ts';
import { KINDS, UTTERANCES } from './utterances.ts';

describe('the utterances', () => {
  it('are many of each kind, in eight languages, each once', () => {
    for (const kind of KINDS)
      expect(UTTERANCES.filter((each) => each.kind === kind).length, kind).toBeGreaterThanOrEqual(10);
    expect(new Set(UTTERANCES.map(({ locale = 'en' }) => locale)).size).toBe(8);
    expect(new Set(UTTERANCES.map(({ parts }) => parts.join(' '))).size).toBe(UTTERANCES.length);
  });

  it('begin and end with words', () => {
    for (const { parts } of UTTERANCES)
      expect([typeof parts[0], typeof parts.at(-1)]).toEqual(['string', 'string']);
  });
});

describe('the stand-in model', () => {
  it.each([
    ['I was responsible for the', 'goes_on'],
    ['I was responsible for the.', 'goes_on'],
    ['I led the team.', 'over'],
    ['I led the team', 'over'],
    ['It was oh seven seven.', 'goes_on'],
    ['私は チームの。', 'goes_on'],
  ] as const)('hears %s: %s', (text, verdict) => {
    expect(ruleSays(text)).toBe(verdict);
  });

  it('is wrong about 15 % of the texts, always about the same', () => {
    const texts = Array.from({ length: 2_000 }, (_, index) => `I led team ${index}`);
    const model = modelOf('a');
    const wrong = texts.filter((text) => model(text) !== ruleSays(text));
    expect(wrong.length / texts.length).toBeCloseTo(0.15, 1);
    expect(texts.filter((text) => modelOf('a')(text) !== ruleSays(text))).toEqual(wrong);
  });
});

describe('an utterance in virtual time', () => {
  const [broken] = UTTERANCES.filter(({ kind }) => kind === 'mid_sentence');
  const [breath] = UTTERANCES.filter(({ kind }) => kind === 'whole');
  const with_ = { model: modelOf('a', 0), points: 'true', seed: 'a' } as const;

  it('is cut into by a threshold that is shorter than its pause, and by nothing else here', () => {
    if (!broken || !breath) throw new Error('There is none.');
    expect(simulate(broken, { ...with_, policy: fixed(500) }).cutIn).toBe(true);
    expect(simulate(broken, { ...with_, policy: fixed(1_300) }).cutIn).toBe(false);
    expect(simulate(broken, { ...with_, policy: ours() })).toMatchObject({ cutIn: false, split: false });
    expect(simulate(breath, { ...with_, policy: ours() }).waitMs).toBe(450);
  });
});
