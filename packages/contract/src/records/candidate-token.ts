import type { Mode } from '../ids.ts';

/** What the token of a candidate opens: resumes, jobs and tailoring; the tracker; practice interviews. */
export const CANDIDATE_SCOPES = ['resumes', 'applications', 'practice'] as const;
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
}
