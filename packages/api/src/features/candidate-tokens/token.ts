import type { Mode } from '@vivavoce/contract/ids';
import { CANDIDATE_SCOPES, type CandidateScope, type CandidateToken } from '@vivavoce/contract/records';
import { z } from 'zod';
import { readSigned, signFields } from '../../core/signed-token.ts';

/** A token is good for this long. */
export const CANDIDATE_TOKEN_TTL_MS = 3_600_000;
/** An expired one may still be exchanged for a new one for this long. */
export const REFRESH_GRACE_MS = 24 * 3_600_000;
/** An anonymous workspace is kept for this long. */
export const ANONYMOUS_TTL_MS = 24 * 3_600_000;

/** Opens the records of one candidate. */
export const CANDIDATE_TOKEN = { prefix: 'vct_', purpose: 'candidate-token' } as const;

export interface CandidateClaims {
  tenantId: string;
  mode: Mode;
  candidateId: string;
  /** Of the candidate's tokens; raised to revoke all of them. */
  version: number;
  expiresAtMs: number;
  scopes: CandidateScope[];
  /** The page that a publishable key gave it to; `null` where a backend asked. */
  origin: string | null;
  /** The candidate's own sign-in, with which it ends; `null` where a backend or a page asked. */
  signInId: string | null;
}

/** Tokens of format 1 name no sign-in. They live for an hour, so it can go with the release after next. */
const FORMATS = [1, 2] as const;
const FORMAT = 2;

const fieldsSchema = z.tuple([
  z.literal(FORMATS),
  z.string(),
  z.enum(['test', 'live']),
  z.string(),
  z.int(),
  z.int(),
  z.array(z.enum(CANDIDATE_SCOPES)),
  z.string().nullable(),
  z.string().nullable().default(null),
]);

export interface SignOptions {
  secret: string;
  nowMs: number;
  /** Until when an anonymous workspace is kept: no token outlives it. */
  anonymousUntil: Date | null;
}

export function signCandidateToken(
  claims: Omit<CandidateClaims, 'expiresAtMs'>,
  { secret, nowMs, anonymousUntil }: SignOptions,
): CandidateToken {
  const { tenantId, mode, candidateId, version, scopes, origin, signInId } = claims;
  const expiresAtMs = Math.min(
    nowMs + CANDIDATE_TOKEN_TTL_MS,
    anonymousUntil?.getTime() ?? Number.POSITIVE_INFINITY,
  );
  const fields: z.infer<typeof fieldsSchema> = [
    FORMAT,
    tenantId,
    mode,
    candidateId,
    version,
    expiresAtMs,
    scopes,
    origin,
    signInId,
  ];
  return {
    value: signFields(CANDIDATE_TOKEN, secret, fields),
    expiresAt: new Date(expiresAtMs).toISOString(),
    candidateId,
    mode,
    scopes,
    erasedAt: anonymousUntil?.toISOString() ?? null,
    signInId,
  };
}

/** What a token says, where it was signed here. Whether it has expired is the caller's to judge. */
export function readCandidateToken(secret: string, token: string): CandidateClaims | undefined {
  const parsed = fieldsSchema.safeParse(readSigned(CANDIDATE_TOKEN, secret, token));
  if (!parsed.success) return undefined;
  const [, tenantId, mode, candidateId, version, expiresAtMs, scopes, origin, signInId] = parsed.data;
  return { tenantId, mode, candidateId, version, expiresAtMs, scopes, origin, signInId };
}
