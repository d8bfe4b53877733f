import { describe, expect, it } from 'vitest';
import { findJson, properties } from './json.ts';

describe('JSON inside a prompt', () => {
  it('is found inside fences, after prose and between brackets that are none', () => {
    const text =
      'Use [[wait]] or {nothing}. <state>\n{"a":{"b":["x]"]}}\n</state> then [1,2] and [not json].';
    expect(findJson(text).map(({ value }) => value)).toEqual([{ a: { b: ['x]'] } }, [1, 2]]);
  });

  it('yields its properties, outermost first', () => {
    const keys = [...properties({ a: { c: 1 }, b: [{ d: 2 }] })].map(({ key }) => key);
    expect(keys).toEqual(['a', 'b', 'c', 'd']);
  });

  it('does not take forever on a text full of openings', () => {
    expect(findJson('{ "x": '.repeat(300))).toEqual([]);
  });
});
