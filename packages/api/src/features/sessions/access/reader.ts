import type { AppContext } from '../../../context.ts';
import { resultCaller, sessionCaller } from '../../../core/caller.ts';
import type { Credential, CredentialReader } from '../../../core/credential.ts';
import { ApiError } from '../../../core/error.ts';
import { REFRESH_GRACE_MS, RESULT_TOKEN, readToken, SESSION_TOKEN, type TokenClaims } from './token.ts';

/** The only call for which a token that expired a while ago is still good. */
const REFRESH_PATH = /^\/v1\/sessions\/[^/]+\/token$/;

/** Tokens of sessions. @throws ApiError `invalid_token`, `token_expired`, `session_erased`, `origin_not_allowed` */
export function sessionTokenReader(context: AppContext): CredentialReader {
  return {
    prefix: SESSION_TOKEN.prefix,
    async read(credential) {
      const claims = readToken(SESSION_TOKEN, context.environment.TOKEN_SECRET, credential.value);
      const lateMs = isRefresh(credential) ? REFRESH_GRACE_MS : 0;
      const versions = await openToken(context, { claims, lateMs, origin: credential.origin });
      if (versions.session !== versions.claims.version) throw new ApiError('invalid_token');
      return sessionCaller({ ...versions.claims, origin: credential.origin });
    },
  };
}

/** Tokens that read a result. @throws ApiError `invalid_token`, `token_expired`, `session_erased`, `origin_not_allowed` */
export function resultTokenReader(context: AppContext): CredentialReader {
  return {
    prefix: RESULT_TOKEN.prefix,
    async read(credential) {
      const claims = readToken(RESULT_TOKEN, context.environment.TOKEN_SECRET, credential.value);
      const versions = await openToken(context, { claims, lateMs: 0, origin: credential.origin });
      if (versions.result !== versions.claims.version) throw new ApiError('invalid_token');
      return resultCaller({ ...versions.claims, origin: credential.origin });
    },
  };
}

function isRefresh({ method, path }: Credential): boolean {
  return method === 'POST' && REFRESH_PATH.test(path);
}

interface Presented {
  claims: TokenClaims | undefined;
  /** Good for this much longer than it says. */
  lateMs: number;
  origin: string | null;
}

/** Checks what all tokens of a session have in common; answers the versions that are in force. */
async function openToken({ database, environment }: AppContext, { claims, lateMs, origin }: Presented) {
  if (!claims) throw new ApiError('invalid_token');
  if (claims.expiresAtMs + lateMs <= Date.now()) throw new ApiError('token_expired');
  const row = await database.withTenant(claims, (records) =>
    records.session.findUnique({
      where: { tenantId_id: { tenantId: claims.tenantId, id: claims.sessionId } },
      select: { tokenVersion: true, resultVersion: true, origin: true },
    }),
  );
  // We signed it for a session that was there.
  if (!row) throw new ApiError('session_erased');
  // The hosted widget runs on our own origin, whatever page it is embedded in.
  const hosted = new URL(environment.PUBLIC_URL).origin;
  if (row.origin !== null && origin !== null && origin !== row.origin && origin !== hosted) {
    throw new ApiError('origin_not_allowed', {
      detail: 'This token was created for another origin.',
      fix: 'Use it on the origin that created the session.',
    });
  }
  const { tenantId, mode, sessionId, version } = claims;
  return {
    claims: { tenantId, mode, sessionId, version },
    session: row.tokenVersion,
    result: row.resultVersion,
  };
}
