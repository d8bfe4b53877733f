import { describe, expect, it } from 'vitest';
import { relativeTime } from './relative.ts';

const NOW = Date.UTC(2026, 5, 15, 12);
const minutes = (count: number) => relativeTime(NOW + count * 60_000, NOW);

describe('a time as people say it', () => {
  it.each([
    [0.2, undefined],
    [-0.6, '1 min. ago'],
    [-12, '12 min. ago'],
    [-59, '59 min. ago'],
    [-61, '1 hr. ago'],
    [-60 * 30, 'yesterday'],
    [60 * 24 * 3, 'in 3 days'],
  ])('%d minutes away is %s', (count, words) => {
    expect(minutes(count)).toBe(words);
  });

  it('is a date where it is long ago', () => {
    expect(minutes(-60 * 24 * 60)).toMatch(/2026/);
  });
});
