import type { EndReason } from '@vivavoce/contract/records';
import { isOver, type SessionStatus } from '@vivavoce/contract/session';

/** Where a link is, for a recruiter. */
export const LINK_STATES = [
  'created',
  'sent',
  'opened',
  'started',
  'paused',
  'finished',
  'expired',
  'revoked',
] as const;

export type LinkState = (typeof LINK_STATES)[number];

/** Why: how the interview ended, or how far a link came that has expired. */
export type LinkReason = EndReason | 'never_opened' | 'never_started' | 'erased' | 'archived' | 'full';

/** What a link's state is made of. Times in milliseconds since the epoch. */
export interface LinkFacts {
  attempt: number;
  startedAttempt: number;
  expiresAtMs: number;
  revoked: boolean;
  /** Whether its template takes no new interviews any more. */
  archived: boolean;
  /** Whether an open link has had all interviews that it takes. */
  full: boolean;
  sent: boolean;
  opened: boolean;
}

/** The session of a link's present attempt. */
export interface LinkSession {
  status: SessionStatus;
  started: boolean;
  paused: boolean;
  endReason: EndReason | null;
}

export interface LinkStanding {
  state: LinkState;
  reason: LinkReason | null;
}

/** Where a single link is. An open one never starts nor finishes by itself: it is looked at without a session. */
export function standingOf(link: LinkFacts, session: LinkSession | null, nowMs: number): LinkStanding {
  const at = (state: LinkState, reason: LinkReason | null = null): LinkStanding => ({ state, reason });
  if (session && isOver(session.status) && session.started) return at('finished', session.endReason);
  if (session && isUnderWay(session.status)) return at(session.paused ? 'paused' : 'started');
  if (!session && link.startedAttempt >= link.attempt) return at('finished', 'erased');
  if (link.revoked) return at('revoked');
  if (link.expiresAtMs <= nowMs) return at('expired', link.opened ? 'never_started' : 'never_opened');
  if (link.archived) return at('revoked', 'archived');
  if (link.full) return at('revoked', 'full');
  if (link.opened) return at('opened');
  return at(link.sent ? 'sent' : 'created');
}

/** What the page behind a link shows: `ready` to begin, `begun` to go on with, or why it is locked. */
export type LinkPageState = 'ready' | 'begun' | 'finished' | 'expired' | 'revoked' | 'unknown';

/** What whoever opens a single link may do with it. What has begun goes on, whatever becomes of the link. */
export function pageStateOf(link: LinkFacts, session: LinkSession | null, nowMs: number): LinkPageState {
  const { state } = standingOf(link, session, nowMs);
  switch (state) {
    case 'started':
    case 'paused':
      return 'begun';
    case 'finished':
    case 'expired':
    case 'revoked':
      return state;
    case 'created':
    case 'sent':
    case 'opened':
      return 'ready';
  }
}

function isUnderWay(status: SessionStatus): boolean {
  return status === 'queued' || status === 'live' || status === 'suspended';
}
