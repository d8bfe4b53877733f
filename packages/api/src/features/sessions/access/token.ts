import type { Mode } from '@vivavoce/contract/ids';
import type { SessionToken } from '@vivavoce/contract/records';
import { z } from 'zod';
import { readSigned, signFields, type TokenKind } from '../../../core/signed-token.ts';

/** A token opens one session for this long; the SDK asks for a new one while the session is live. */
export const TOKEN_TTL_MS = 15 * 60_000;
/** An expired token may still be exchanged for a new one for this long, as long as the session is kept. */
export const REFRESH_GRACE_MS = 24 * 3_600_000;

/** Opens one session for its candidate. */
export const SESSION_TOKEN = { prefix: 'vst_', purpose: 'session-token' } as const satisfies TokenKind;
/** Reads the result of one session. */
export const RESULT_TOKEN = { prefix: 'vrt_', purpose: 'result-token' } as const satisfies TokenKind;

export interface TokenClaims {
  tenantId: string;
  mode: Mode;
  sessionId: string;
  /** Of the session's tokens of this kind; raised to revoke all of them. */
  version: number;
  expiresAtMs: number;
}

const FORMAT = 1;

const claimsSchema = z.tuple([
  z.literal(FORMAT),
  z.string(),
  z.enum(['test', 'live']),
  z.string(),
  z.int(),
  z.int(),
]);

/** Makes a token of a session. */
export function signToken(
  secret: string,
  claims: Omit<TokenClaims, 'expiresAtMs'>,
  nowMs: number,
): SessionToken {
  const expiresAtMs = nowMs + TOKEN_TTL_MS;
  return {
    value: signClaims(SESSION_TOKEN, secret, { ...claims, expiresAtMs }),
    expiresAt: new Date(expiresAtMs).toISOString(),
  };
}

/** Makes a token, see `signFields`. */
export function signClaims(kind: TokenKind, secret: string, claims: TokenClaims): string {
  const fields: z.infer<typeof claimsSchema> = [
    FORMAT,
    claims.tenantId,
    claims.mode,
    claims.sessionId,
    claims.version,
    claims.expiresAtMs,
  ];
  return signFields(kind, secret, fields);
}

/** What a token says, where it was signed here; nothing otherwise. Whether it has expired is the caller's to judge. */
export function readToken(kind: TokenKind, secret: string, token: string): TokenClaims | undefined {
  const parsed = claimsSchema.safeParse(readSigned(kind, secret, token));
  if (!parsed.success) return undefined;
  const [, tenantId, mode, sessionId, version, expiresAtMs] = parsed.data;
  return { tenantId, mode, sessionId, version, expiresAtMs };
}
