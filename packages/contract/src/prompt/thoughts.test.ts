import { describe, expect, it } from 'vitest';
import { ThoughtFilter } from './thoughts.ts';

describe('what a model writes for itself', () => {
  it.each([
    ['nothing', ['Hello ', 'there.'], 'Hello there.'],
    ['a thought in pieces', ['<thi', 'nk>Hm, ', 'well.</th', 'ink>\n\n', 'Hello.'], 'Hello.'],
    ['a thought in one piece', ['<think>\nHm.\n</think>\nHello.'], 'Hello.'],
    ['an empty thought', ['<think>', '\n\n', '</think>', '\n\n', 'Hello.'], 'Hello.'],
    ['a thought without end', ['<think>Hm, well'], ''],
    ['what only looks like one', ['<th', 'is> is a tag.'], '<this> is a tag.'],
    ['an answer that looks like the start of one', ['<th'], '<th'],
  ])('is left out: %s', (_, pieces, answer) => {
    const filter = new ThoughtFilter();
    expect(pieces.map((piece) => filter.push(piece)).join('') + filter.finish()).toBe(answer);
  });
});
