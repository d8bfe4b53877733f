import { expect, it } from 'vitest';
import { figuresOf, missesOf } from './figures.ts';

const steady = (count: number, tookMs: number) =>
  Array.from({ length: count }, (_, index) => ({
    committedAt: 1_000 + index * 5,
    receivedAt: 1_000 + index * 5 + tookMs,
  }));

it('counts what came, from the first commit to the last receipt', () => {
  const figures = figuresOf(steady(200, 5));
  expect(figures).toEqual({ perSecond: 200, p95Ms: 5 });
  expect(missesOf(figures)).toEqual([]);
});

it('misses its goals where it is slow', () => {
  expect(missesOf(figuresOf(steady(100, 2_000)))).toEqual(['perSecond 40.1 < 100', 'p95Ms 2000 > 300']);
});
