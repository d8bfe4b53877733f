import type { Candidate as CandidateRow } from '../../generated/prisma/client.ts';
import type { CandidateFace } from './schema.ts';

/** What somebody is known by, as everybody reads it. */
export function toFace(row: CandidateRow): CandidateFace {
  const { id, name, email, statedEmail, externalId, locale, createdAt } = row;
  return { id, name, email, statedEmail, externalId, locale, createdAt: createdAt.toISOString() };
}
