/** What other features use of candidates. */
export { type CandidateFacts, type CandidateRow, upsertCandidate } from './upsert.ts';
