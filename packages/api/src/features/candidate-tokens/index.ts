/** What other features use of candidates' tokens. */
export { findWorkspace, joinWorkspace } from './claim.ts';
export { candidateTokenSchema } from './schema.ts';
export { CANDIDATE_TOKEN_TTL_MS, REFRESH_GRACE_MS, signCandidateToken } from './token.ts';
