import { describe, expect, it } from 'vitest';
import { isOver, SESSION_STATUSES, SESSION_STEPS, type SessionStep, stepSession } from './machine.ts';

const STEPS = Object.keys(SESSION_STEPS) as SessionStep[];

describe('the session machine', () => {
  it('leads from created to evaluated by the way of an interview', () => {
    let status = stepSession('created', 'consent');
    for (const step of [
      'queue',
      'claim',
      'suspend',
      'queue',
      'claim',
      'end',
      'evaluate',
      'finish',
    ] as const) {
      if (!status.ok) throw new Error(`refused before ${step}`);
      status = stepSession(status.status, step);
    }
    expect(status).toEqual({ ok: true, status: 'evaluated' });
  });

  it('refuses joining without consent', () => {
    expect(stepSession('created', 'queue')).toEqual({ ok: false, code: 'consent_required' });
  });

  it('never leads from an ended interview back into a conversation', () => {
    for (const status of SESSION_STATUSES.filter(isOver)) {
      for (const step of STEPS) {
        const result = stepSession(status, step);
        if (result.ok) expect(isOver(result.status), `${status} --${step}`).toBe(true);
        else expect(result.code).toBe('session_over');
      }
    }
  });

  it('lets a second worker take over a live session', () => {
    expect(stepSession('live', 'claim')).toEqual({ ok: true, status: 'live' });
  });
});
