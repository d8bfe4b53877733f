import { describe, expect, it } from 'vitest';
import { type Failover, figuresOf, GIVEN_UP_MS, lostOf, missesOf } from './figures.ts';

const survived = (silentMs: number | undefined, lost = 0): Failover => ({ sessions: 1, silentMs, lost });
const utterance = (sequence: number, role: 'candidate' | 'interviewer', text: string) => ({
  sequence,
  role,
  text,
});

describe('the figures of a failover', () => {
  it('are the middle and the worst silence, and all that was lost', () => {
    const figures = figuresOf([survived(900), survived(1_200), survived(5_000, 1)]);
    expect(figures).toEqual({ silences: 3, p50Ms: 1_200, maxMs: 5_000, lost: 1 });
    expect(missesOf(figures)).toEqual(['lost is 1; the limit is 0.']);
  });

  it('count a silence without end as one', () => {
    const figures = figuresOf([survived(undefined)]);
    expect(figures.maxMs).toBe(GIVEN_UP_MS);
    expect(missesOf(figures)).toHaveLength(2);
    expect(missesOf(figuresOf([]))).toEqual(['Nothing was measured.']);
  });
});

describe('what is lost of a record', () => {
  const record = [
    utterance(1, 'interviewer', 'Hello, tell me'),
    utterance(2, 'interviewer', 'about your work.'),
    utterance(3, 'candidate', 'I built a bridge.'),
    utterance(4, 'interviewer', 'Why?'),
  ];
  const said = ['I built a bridge'];
  const shown = record.slice(0, 3);

  it('is nothing where the rest follows what was heard', () => {
    expect(lostOf(record, { said, shown })).toBe(0);
  });

  it.each([
    ['a missing answer', record.slice(0, 2), 2],
    ['an answer that is there twice', [...record, utterance(5, 'candidate', 'I built a bridge.')], 2],
    ['a question that is begun anew', [...record, utterance(5, 'interviewer', 'Hello, tell me more')], 1],
    ['other words than were shown', [utterance(1, 'interviewer', 'Hi.'), ...record.slice(1)], 1],
  ])('is %s', (_, other, lost) => {
    expect(lostOf(other, { said, shown })).toBe(lost);
  });
});
