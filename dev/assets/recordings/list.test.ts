import { describe, expect, it } from 'vitest';
import { CLIPS } from './list.ts';

describe('the list of recordings', () => {
  it('has enough words of enough people for a word error rate to mean something', () => {
    expect(new Set(CLIPS.map(({ source }) => source.voice)).size).toBeGreaterThanOrEqual(3);
    expect(CLIPS.flatMap(({ text }) => text.split(' ')).length).toBeGreaterThanOrEqual(300);
  });

  it('names each once, with its licence', () => {
    expect(new Set(CLIPS.map(({ id }) => id)).size).toBe(CLIPS.length);
    for (const { source } of CLIPS) expect(source.licence).not.toBe('');
  });
});
