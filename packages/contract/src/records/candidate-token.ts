import type { Mode } from '../ids.ts';

/** What the token of a candidate opens: resumes, jobs and tailoring; the tracker; practice interviews; interviews of the past. */
export const CANDIDATE_SCOPES = ['resumes', 'applications', 'practice', 'interviews'] as const;
export type CandidateScope = (typeof CANDIDATE_SCOPES)[number];

/** Opens what outlives a session for one candidate: good for an hour, refreshed by whoever holds it, revocable. */
export interface CandidateToken {
  value: string;
  expiresAt: string;
  candidateId: string;
  mode: Mode;
  scopes: CandidateScope[];
  /** When everything in an anonymous workspace is erased, unless the partner claims it before; `null` for a known candidate. */
  erasedAt: string | null;
  /** The candidate's own sign-in, which can be ended; `null` where a backend or a page asked for the token. */
  signInId: string | null;
}

/** A code is on its way to an address. */
export interface CandidateCode {
  /** Sent back with the code. */
  id: string;
  expiresAt: string;
}
