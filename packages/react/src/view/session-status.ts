import type { Session } from '@vivavoce/sdk';

type Status = Session['status'];

/** Statuses in which nobody can speak any more. Exhaustive, so a new status must be decided here. */
const OVER = {
  created: false,
  consented: false,
  queued: false,
  live: false,
  suspended: false,
  ended: true,
  evaluating: true,
  evaluated: true,
  abandoned: true,
  failed: true,
} as const satisfies Record<Status, boolean>;

export function isOver(status: Status): boolean {
  return OVER[status];
}

/** Statuses in which the candidate was in the interview already: after a reload they go straight back. */
export function isUnderWay(status: Status): boolean {
  return status === 'queued' || status === 'live' || status === 'suspended';
}
