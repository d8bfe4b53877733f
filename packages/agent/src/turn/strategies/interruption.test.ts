import { describe, expect, it } from 'vitest';
import { thresholdsOf } from '../thresholds/thresholds.ts';
import { type Interruption, judgeInterruption } from './interruption.ts';

const judge = (facts: Partial<Interruption>) =>
  judgeInterruption(
    {
      text: '',
      words: facts.text?.split(' ').length ?? 0,
      speechMs: 300,
      over: false,
      replyHeard: true,
      ...facts,
    },
    thresholdsOf({ mode: 'conversational' }).interruption,
  );

describe('speech over the interviewer', () => {
  it.each([
    ['two words', { text: 'but actually' }],
    ['a word that takes the floor', { text: 'Wait' }],
    ['length', { speechMs: 800 }],
    ['a long row of nods', { text: 'yeah yeah', speechMs: 1_600 }],
    ['any word before anything was heard', { text: 'but', replyHeard: false }],
  ])('is an interruption by %s', (_, facts) => {
    expect(judge(facts)).toBe('confirm');
  });

  it.each([
    ['nothing yet', {}],
    ['one word', { text: 'actually' }],
    ['a nod', { text: 'yeah okay', speechMs: 900 }],
  ])('is left open by %s', (_, facts) => {
    expect(judge(facts)).toBe('undecided');
  });

  it.each([
    ['a cough', {}],
    ['a nod', { text: 'right' }],
    ['a single word', { text: 'actually' }],
  ])('was none when it ended as %s', (_, facts) => {
    expect(judge({ ...facts, over: true })).toBe('resume');
  });
});
