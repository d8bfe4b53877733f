import { describe, expect, it } from 'vitest';
import { answersFor } from './answers.ts';

describe('the answers of a run', () => {
  const answers = answersFor(36);

  it('have a pause inside in every third, spread from 300 to 1,500 ms', () => {
    const pauses = answers.filter(({ parts }) => parts.length > 1).map(({ pauseMs }) => pauseMs);
    expect(pauses).toHaveLength(12);
    expect(Math.min(...pauses)).toBe(300);
    expect(Math.max(...pauses)).toBe(1_500);
    expect(new Set(pauses).size).toBe(12);
  });

  it('are all different, and the same in every run', () => {
    expect(new Set(answers.map(({ parts }) => parts.join(' '))).size).toBe(36);
    expect(answersFor(36)).toEqual(answers);
  });
});
