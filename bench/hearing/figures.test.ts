import { describe, expect, it } from 'vitest';
import { distance, figuresOf, type Hearing, missesOf, wordsOf } from './figures.ts';

const hearing = (over: Partial<Hearing>): Hearing => ({
  voice: 'one',
  said: 'one two three four',
  heard: 'One, two, three, four.',
  spokenMs: 2_000,
  interimMs: [100, 300, 200],
  finalMs: 50,
  ...over,
});

describe('the figures of hearing', () => {
  it.each([
    ['the same', 'a b c', 'a b c', 0],
    ['one changed', 'a b c', 'a x c', 1],
    ['one missing, one too many', 'a b c', 'b c d', 2],
    ['nothing heard', 'a b c', '', 3],
  ])('count errors word by word: %s', (_, said, heard, errors) => {
    expect(distance(wordsOf(said), wordsOf(heard))).toBe(errors);
  });

  it('compare words as they sound', () => {
    expect(wordsOf('Mr. Dashwood’s ill-disposed, 7 times')).toEqual([
      'mister',
      'dashwood',
      's',
      'ill',
      'disposed',
      'seven',
      'times',
    ]);
  });

  it('are shares and milliseconds over all recordings', () => {
    const figures = figuresOf([hearing({}), hearing({ voice: 'two', heard: 'one two', finalMs: 150 })], 400);
    expect(figures).toEqual({
      wordErrorRate: 0.25,
      interimP50Ms: 200,
      finalP50Ms: 150,
      finalMaxMs: 150,
      cpuPerSecond: 0.1,
      words: 8,
      voices: 2,
    });
  });

  it('name what misses its goal', () => {
    const figures = { ...figuresOf([hearing({ heard: '', finalMs: 400 })], 0), words: 400, voices: 3 };
    expect(missesOf(figures)).toEqual(['wordErrorRate 1 > 0.15', 'finalP50Ms 400 > 300']);
  });
});
