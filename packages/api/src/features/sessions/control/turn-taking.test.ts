import type { ControlRequest, TurnSettings, TurnTaking } from '@vivavoce/contract/records';
import { describe, expect, it } from 'vitest';
import { takeTurnsBy } from './turn-taking.ts';

const PLAIN: TurnSettings = { mode: 'conversational' };
const PATIENT: TurnSettings = {
  mode: 'conversational',
  minPauseMs: 900,
  checkInAfterMs: 60_000,
  candidateMayChange: true,
};
const CODING: TurnSettings = { mode: 'coding', checkInAfterMs: 45_000 };

describe('how turns are taken after a request', () => {
  it.each<[string, ControlRequest, TurnSettings, TurnTaking | null, TurnTaking]>([
    ['coding', { type: 'mode', mode: 'coding' }, PLAIN, null, { mode: 'coding' }],
    [
      'coding, with the check-in of its template',
      { type: 'mode', mode: 'coding' },
      PATIENT,
      null,
      { mode: 'coding', checkInAfterMs: 60_000 },
    ],
    [
      'coding, with one of its own',
      { type: 'mode', mode: 'coding', checkInAfterMs: 30_000, maxPauseMs: 8_000 },
      PATIENT,
      null,
      { mode: 'coding', checkInAfterMs: 30_000, maxPauseMs: 8_000 },
    ],
    [
      'the template’s own mode again, with its pauses',
      { type: 'mode', mode: 'conversational' },
      PATIENT,
      { mode: 'coding' },
      { mode: 'conversational', minPauseMs: 900, checkInAfterMs: 60_000 },
    ],
    [
      'custom pauses',
      { type: 'mode', mode: 'conversational', minPauseMs: 300 },
      PLAIN,
      null,
      { mode: 'conversational', minPauseMs: 300 },
    ],
    ['run', { type: 'run' }, CODING, null, { mode: 'conversational' }],
    [
      'submit, from coding that was switched on',
      { type: 'submit' },
      PATIENT,
      { mode: 'coding', checkInAfterMs: 30_000 },
      { mode: 'conversational', minPauseMs: 900, checkInAfterMs: 60_000 },
    ],
    [
      'run in conversation, which stays as it was chosen',
      { type: 'run' },
      PLAIN,
      { mode: 'conversational', minPauseMs: 300 },
      { mode: 'conversational', minPauseMs: 300 },
    ],
  ])('is %s', (_, request, template, present, expected) => {
    expect(takeTurnsBy(request, { template, present })).toEqual(expected);
  });
});
