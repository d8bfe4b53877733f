import { expect, it } from 'vitest';
import { sessionVoice } from './speech.ts';

it('speaks at the pace of its voice, of the request and of all interviewers', () => {
  const paceOf = (pace: number, speed?: number) =>
    sessionVoice(
      { voice: 'natural' },
      { synthesiser: { hasNatural: false }, pace },
      { id: 'ava', language: 'en', ...(speed === undefined ? {} : { speed }) },
    ).wordsPerMinute;
  const own = paceOf(1);
  expect(paceOf(1.5)).toBe(Math.round(own * 1.5));
  expect(paceOf(1.5, 1.2)).toBe(Math.round(own * 1.8));
});
