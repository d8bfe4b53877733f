import { describe, expect, it } from 'vitest';
import type { TimedWord } from './phrases.ts';
import { ScriptedUtterance } from './utterance.ts';

const HOP_MS = 10;

/** Words of one recording: its length is known, where the words in it end is only estimated. */
function recorded(text: string, totalMs: number): TimedWord[] {
  const words = text.split(' ');
  return words.map((word, index) => ({
    text: word,
    speakingMs: totalMs / words.length,
    pauseWeight: index === words.length - 1 ? 1 : 0,
    measured: true,
    endsPhrase: index === words.length - 1,
  }));
}

/** Says stretches of so many milliseconds, with a silence behind each; answers what was heard at the end. */
function say(words: readonly TimedWord[], stretches: readonly number[]): string {
  const utterance = new ScriptedUtterance(words);
  let atMs = 0;
  for (const stretchMs of stretches) {
    for (let saidMs = 0; saidMs < stretchMs; saidMs += HOP_MS) {
      atMs += HOP_MS;
      utterance.advance(HOP_MS, atMs);
    }
    atMs += 200;
    utterance.settle();
  }
  return utterance
    .pending()
    .map(({ text }) => text)
    .join(' ');
}

describe('a recording whose words were measured as one', () => {
  const text = 'In this mode everything you say will be repeated back to you just as soon as it is received.';

  it.each([
    { stretches: [5_000] },
    // Breaths a little behind where a word is thought to end: each would take time away.
    { stretches: [1_170, 1_170, 1_170, 1_490] },
    { stretches: [130, 370, 400, 600, 500, 700, 800, 900, 600] },
    { stretches: [2_390, 2_610] },
  ])('is heard to its last word where its breaths part it into $stretches ms', ({ stretches }) => {
    expect(say(recorded(text, 5_000), stretches)).toBe(text);
  });

  it('is not heard to its end before it was said', () => {
    expect(say(recorded(text, 5_000), [1_170, 1_170, 1_170])).not.toMatch(/received/);
  });
});
