import type { Candidate as CandidateRow } from '../../generated/prisma/client.ts';

/** What a candidate is known by. */
export interface CandidateFace {
  id: string;
  name: string | null;
  email: string | null;
  /** What they typed into an open link: nobody has proved that it is theirs. */
  statedEmail: string | null;
  /** The partner's own reference. */
  externalId: string | null;
  locale: string | null;
  createdAt: string;
}

/** A line of the list. */
export interface CandidateItem extends CandidateFace {
  interviewCount: number;
  /** When the last one was created; null where there is none. */
  lastInterviewAt: string | null;
  /** Whether somebody else may be the same person. */
  hasDuplicates: boolean;
}

/** One person, with whoever was merged into them and whoever may be them. */
export interface CandidateDetail extends CandidateFace {
  /** Since when advisers may see them and their interviews, as they agreed; null where they may not. */
  advisersAgreedAt: string | null;
  /** Merged into this one; each can be separated again. */
  merged: CandidateFace[];
  /** Who may be the same person, and why. */
  duplicates: (CandidateFace & { reason: 'name' | 'email' })[];
  interviews: CandidateInterview[];
}

/** An interview of one person. */
export interface CandidateInterview {
  id: string;
  status: string;
  template: { id: string; version: number; title: string };
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  expiresAt: string | null;
}

export function toFace(row: CandidateRow): CandidateFace {
  const { id, name, email, statedEmail, externalId, locale, createdAt } = row;
  return { id, name, email, statedEmail, externalId, locale, createdAt: createdAt.toISOString() };
}
