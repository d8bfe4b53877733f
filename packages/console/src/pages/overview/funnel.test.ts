import { describe, expect, it } from 'vitest';
import { linesOf, totalOf } from './funnel.ts';

const rows = [
  { template: 'a', source: 'link', sent: 2, started: 2, finished: 1, decided: 0 },
  { template: 'b', source: 'link', sent: 5, started: 1, finished: 1, decided: 1 },
  { template: 'a', source: 'api', sent: 4, started: 3, finished: 3, decided: 2 },
];

describe('the lines of a funnel', () => {
  it('join what bears one name, the most first', () => {
    expect(linesOf(rows, ({ template }) => template)).toEqual([
      { name: 'a', sent: 6, started: 5, finished: 4, decided: 2 },
      { name: 'b', sent: 5, started: 1, finished: 1, decided: 1 },
    ]);
  });

  it('add up', () => {
    expect(totalOf(rows)).toEqual({ sent: 11, started: 6, finished: 5, decided: 3 });
  });
});
