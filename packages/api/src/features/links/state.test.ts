import { describe, expect, it } from 'vitest';
import { type LinkFacts, type LinkSession, pageStateOf, standingOf } from './state.ts';

const NOW = Date.UTC(2026, 11, 2);
const LINK: LinkFacts = {
  attempt: 1,
  startedAttempt: 0,
  expiresAtMs: NOW + 1,
  revoked: false,
  archived: false,
  full: false,
  sent: true,
  opened: false,
};
const SESSION: LinkSession = { status: 'created', started: false, paused: false, endReason: null };

type Case = [link: Partial<LinkFacts>, session: Partial<LinkSession> | null, standing: string, page: string];

describe('a link', () => {
  const TABLE: Record<string, Case> = {
    'that was only made': [{ sent: false }, null, 'created', 'ready'],
    'that was mailed': [{}, null, 'sent', 'ready'],
    'that was looked at': [{ opened: true }, null, 'opened', 'ready'],
    'whose candidate has not begun': [{ opened: true, startedAttempt: 1 }, {}, 'opened', 'ready'],
    'whose interview waits for its worker': [{ startedAttempt: 1 }, { status: 'queued' }, 'started', 'begun'],
    'whose interview runs past its deadline': [
      { startedAttempt: 1, expiresAtMs: NOW },
      { status: 'live', started: true },
      'started',
      'begun',
    ],
    'whose interview runs although it was revoked': [
      { startedAttempt: 1, revoked: true },
      { status: 'live', started: true },
      'started',
      'begun',
    ],
    'whose candidate lost the connection': [
      { startedAttempt: 1 },
      { status: 'suspended', started: true },
      'started',
      'begun',
    ],
    'whose candidate paused': [
      { startedAttempt: 1 },
      { status: 'suspended', started: true, paused: true },
      'paused',
      'begun',
    ],
    'whose interview is complete': [
      { startedAttempt: 1 },
      { status: 'evaluated', started: true, endReason: 'completed' },
      'finished completed',
      'finished',
    ],
    'whose candidate never came back': [
      { startedAttempt: 1 },
      { status: 'evaluated', started: true, endReason: 'abandoned' },
      'finished abandoned',
      'finished',
    ],
    'whose template was archived': [{ archived: true }, null, 'revoked archived', 'revoked'],
    'whose interview runs although its template was archived': [
      { startedAttempt: 1, archived: true },
      { status: 'live', started: true },
      'started',
      'begun',
    ],
    'that has had all its interviews': [{ full: true }, null, 'revoked full', 'revoked'],
    'whose interview was erased stays locked': [{ startedAttempt: 1 }, null, 'finished erased', 'finished'],
    'that may be taken again': [{ attempt: 2, startedAttempt: 1, opened: true }, null, 'opened', 'ready'],
    'that nobody opened in time': [{ expiresAtMs: NOW }, null, 'expired never_opened', 'expired'],
    'that nobody began in time': [
      { expiresAtMs: NOW, opened: true, startedAttempt: 1 },
      { status: 'abandoned' },
      'expired never_started',
      'expired',
    ],
    'that was extended after nobody began': [
      { opened: true, startedAttempt: 1 },
      { status: 'abandoned' },
      'opened',
      'ready',
    ],
    'that was revoked': [{ revoked: true }, null, 'revoked', 'revoked'],
    'that was revoked after the interview': [
      { revoked: true, startedAttempt: 1 },
      { status: 'ended', started: true, endReason: 'candidate' },
      'finished candidate',
      'finished',
    ],
  };
  for (const [what, [link, session, standing, page]] of Object.entries(TABLE)) {
    it(`${what}: ${standing}`, () => {
      const facts = { ...LINK, ...link };
      const whole = session && { ...SESSION, ...session };
      const { state, reason } = standingOf(facts, whole, NOW);
      expect([state, reason].filter(Boolean).join(' ')).toBe(standing);
      expect(pageStateOf(facts, whole, NOW)).toBe(page);
    });
  }
});
