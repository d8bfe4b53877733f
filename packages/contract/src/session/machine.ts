import type { ErrorCode } from '../errors.ts';

/**
 * The life of a session. A pure machine: the database enforces the same table by one conditional update per step
 * (`UPDATE … WHERE status = ANY(from)`), so two processes can never both take a step.
 */
export const SESSION_STATUSES = [
  'created',
  'consented',
  'queued',
  'live',
  'suspended',
  'ended',
  'evaluating',
  'evaluated',
  'abandoned',
  'failed',
] as const;

export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** What can happen to a session, and from which statuses. Every step that is not here is refused. */
export const SESSION_STEPS = {
  /** The candidate agreed to the notice; agreeing again before the interview begins replaces the choices. */
  consent: { from: ['created', 'consented'], to: 'consented' },
  /** The candidate joined: a worker is wanted. */
  queue: { from: ['consented', 'suspended'], to: 'queued' },
  /** A worker holds the session; a later worker may take over from a dead one. */
  claim: { from: ['queued', 'live'], to: 'live' },
  /** The worker that was given up for lost had the client all along. */
  reappear: { from: ['suspended'], to: 'live' },
  /** Nobody has been connected for 30 s: the clock stops and the worker is free. */
  suspend: { from: ['live', 'queued'], to: 'suspended' },
  /** The interview came to its end, or somebody ended it. */
  end: { from: ['live', 'queued', 'suspended'], to: 'ended' },
  /** Nobody came back within 15 minutes, or until the time that a pause on purpose named; evaluated as far as it went. */
  abandon: { from: ['created', 'consented', 'queued', 'suspended'], to: 'abandoned' },
  /** It could not be carried out: the reason is kept. */
  fail: { from: ['queued', 'live', 'evaluating'], to: 'failed' },
  evaluate: { from: ['ended', 'abandoned', 'evaluating'], to: 'evaluating' },
  finish: { from: ['evaluating'], to: 'evaluated' },
} as const satisfies Record<string, { from: readonly SessionStatus[]; to: SessionStatus }>;

export type SessionStep = keyof typeof SESSION_STEPS;

export type StepResult = { ok: true; status: SessionStatus } | { ok: false; code: ErrorCode };

/** Statuses in which nobody can speak any more. */
export const OVER_STATUSES = [
  'ended',
  'evaluating',
  'evaluated',
  'abandoned',
  'failed',
] as const satisfies SessionStatus[];

export function isOver(status: SessionStatus): boolean {
  return (OVER_STATUSES as readonly SessionStatus[]).includes(status);
}

/** Takes one step, or says with which error code it is refused. */
export function stepSession(status: SessionStatus, step: SessionStep): StepResult {
  const { from, to } = SESSION_STEPS[step];
  if ((from as readonly SessionStatus[]).includes(status)) return { ok: true, status: to };
  if (isOver(status)) return { ok: false, code: 'session_over' };
  if (status === 'created') return { ok: false, code: 'consent_required' };
  return { ok: false, code: 'invalid_request' };
}

/** Milliseconds that a worker keeps a place for a client that has just joined and not connected yet. */
export const CONNECT_WITHIN_MS = 15_000;
/** Milliseconds without a client after which a live session is suspended. */
export const SUSPEND_AFTER_MS = 30_000;
/** Milliseconds in `suspended` after which a session is abandoned. */
export const ABANDON_AFTER_MS = 15 * 60_000;
/** Milliseconds after which a session that nobody joined is abandoned. */
export const UNUSED_AFTER_MS = 24 * 3_600_000;

/** How a session stands while nobody holds it; times in milliseconds since the epoch. */
export interface WaitingSession {
  status: SessionStatus;
  createdAtMs: number;
  /** When it came into its status. */
  statusAtMs: number;
  /** Behind a link: until when the candidate may begin, pause and come back. */
  pausableUntilMs: number | null;
  /** Paused on purpose: until when they come back. */
  resumableUntilMs: number | null;
}

/** When a session is given up unless somebody comes; `null` where somebody has it, or it is over. */
export function abandonAtMs(session: WaitingSession): number | null {
  const heldUntilMs = session.statusAtMs + ABANDON_AFTER_MS;
  switch (session.status) {
    case 'created':
    case 'consented':
      return session.pausableUntilMs ?? session.createdAtMs + UNUSED_AFTER_MS;
    case 'queued':
      return heldUntilMs;
    case 'suspended':
      // Whoever pauses right before the deadline has what everybody has.
      return Math.max(heldUntilMs, session.resumableUntilMs ?? 0);
    default:
      return null;
  }
}
