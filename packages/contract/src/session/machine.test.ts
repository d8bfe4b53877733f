import { describe, expect, it } from 'vitest';
import {
  ABANDON_AFTER_MS,
  abandonAtMs,
  isOver,
  SESSION_STATUSES,
  SESSION_STEPS,
  type SessionStep,
  stepSession,
  UNUSED_AFTER_MS,
  type WaitingSession,
} from './machine.ts';

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

describe('a session that waits', () => {
  const MIDNIGHT = Date.UTC(2026, 10, 30);
  const HOUR_MS = 3_600_000;
  const TABLE: Record<string, [session: Partial<WaitingSession>, givenUp: number | null]> = {
    'is given up a day after it was made, where nobody joined': [{ status: 'created' }, UNUSED_AFTER_MS],
    'and where they only agreed': [{ status: 'consented', statusAtMs: MIDNIGHT + HOUR_MS }, UNUSED_AFTER_MS],
    'behind a link may begin until its deadline': [
      { status: 'created', pausableUntilMs: MIDNIGHT + 72 * HOUR_MS },
      72 * HOUR_MS,
    ],
    'holds for 15 minutes without a pause': [{ status: 'suspended' }, ABANDON_AFTER_MS],
    'holds for no longer behind a link, unless they paused': [
      { status: 'suspended', pausableUntilMs: MIDNIGHT + 72 * HOUR_MS },
      ABANDON_AFTER_MS,
    ],
    'that was paused holds until its deadline': [
      { status: 'suspended', resumableUntilMs: MIDNIGHT + 72 * HOUR_MS },
      72 * HOUR_MS,
    ],
    'that was paused just before the deadline holds as long as any': [
      { status: 'suspended', resumableUntilMs: MIDNIGHT + 60_000 },
      ABANDON_AFTER_MS,
    ],
    'in line holds for 15 minutes': [
      { status: 'queued', resumableUntilMs: MIDNIGHT + 72 * HOUR_MS },
      ABANDON_AFTER_MS,
    ],
    'that runs is not given up': [{ status: 'live' }, null],
    'that is over neither': [{ status: 'ended' }, null],
  };
  for (const [what, [session, afterMs]] of Object.entries(TABLE)) {
    it(what, () => {
      const whole = {
        status: 'created',
        createdAtMs: MIDNIGHT,
        statusAtMs: MIDNIGHT,
        pausableUntilMs: null,
        resumableUntilMs: null,
        ...session,
      } as const;
      expect(abandonAtMs(whole)).toBe(afterMs === null ? null : MIDNIGHT + afterMs);
    });
  }
});
