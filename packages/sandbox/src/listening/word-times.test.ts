import { describe, expect, it } from 'vitest';
import { timeWords } from './word-times.ts';

describe('the times of recognised words', () => {
  it('fill the voice, in order, by their letters', () => {
    const words = timeWords('I remembered it.', [{ startMs: 1_000, endMs: 2_000 }]);
    expect(words.map(({ text }) => text)).toEqual(['I', 'remembered', 'it.']);
    expect(words[0]?.startMs).toBe(1_000);
    expect(words.at(-1)?.endMs).toBeCloseTo(2_000, 6);
    words.forEach(({ startMs, endMs }, index) => {
      expect(endMs).toBeGreaterThan(startMs);
      if (index > 0) expect(startMs).toBeCloseTo(words[index - 1]?.endMs ?? 0, 6);
    });
    const length = (index: number) => (words[index]?.endMs ?? 0) - (words[index]?.startMs ?? 0);
    expect(length(1)).toBeGreaterThan(length(0) * 3);
  });

  it('leave a pause between words', () => {
    const words = timeWords('one one', [
      { startMs: 0, endMs: 500 },
      { startMs: 1_500, endMs: 2_000 },
    ]);
    expect(words).toEqual([
      { text: 'one', startMs: 0, endMs: 500 },
      { text: 'one', startMs: 1_500, endMs: 2_000 },
    ]);
  });

  it('are none where nothing was said', () => {
    expect(timeWords('', [{ startMs: 0, endMs: 500 }])).toEqual([]);
  });
});
