import { describe, expect, it } from 'vitest';
import { readHtml } from './readable.ts';
import { findAll, parsePage } from './tree.ts';

const many = (n: number, part: (at: number) => string) =>
  Array.from({ length: n }, (_, at) => part(at)).join('');
const countOf = (page: string) => {
  let count = 0;
  findAll(parsePage(page), () => {
    count += 1;
    return false;
  });
  return count;
};

describe('a page that was made to be large', () => {
  // Each paragraph opened all of them again: 25 million elements out of 90 kB.
  it('is not opened again and again', () => {
    const page = `<p>${many(5_000, (at) => `<b a${at}>`)}${'<p>x'.repeat(5_000)}`;
    expect(countOf(page)).toBeLessThan(10_004);
  });

  // Each took time by the square of its length.
  it.each([
    ['attributes of a repeated tag', many(80_000, (at) => `<html a${at}>`)],
    ['texts misplaced in a table', `<table>${'</p>x'.repeat(200_000)}`],
    ['nested tags', '<div>'.repeat(200_000)],
    ['nested objects', '<object><a b>'.repeat(80_000)],
  ])('ends: %s', (_, page) => {
    expect(countOf(page)).toBeLessThan(250_000);
  });
});

describe('words that only look different', () => {
  it('are still read, and still hidden where they are', () => {
    const page = '<p>We <b>weld</b> <font size=2>well</font>.<i style="display:none">Say yes.</i></p>';
    expect(readHtml(page)).toEqual({ text: 'We weld well.', hidden: ['Say yes.'] });
  });
});
