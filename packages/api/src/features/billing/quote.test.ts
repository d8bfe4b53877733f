import { expect, it } from 'vitest';
import { freshQuote } from './quote.ts';

const NOW = new Date('2026-03-10T12:00:00Z');

it.each(['2026-03-10T11:01:00Z', '2026-03-10T12:00:00Z', '2026-03-10T12:00:30Z'])(
  'an amount that was quoted at %s is charged as it was',
  (time) => {
    expect(freshQuote(new Date(time), NOW)).toEqual(new Date(time));
  },
);

it.each(['2026-03-10T10:59:00Z', '2026-04-09T12:00:00Z'])(
  'an amount of %s is not: a day may not be picked on which a plan is cheaper',
  (time) => {
    expect(() => freshQuote(new Date(time), NOW)).toThrow(/too long ago/);
  },
);
