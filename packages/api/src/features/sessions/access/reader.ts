import type { AppContext } from '../../../context.ts';
import { sessionCaller } from '../../../core/caller.ts';
import type { Credential, CredentialReader } from '../../../core/credential.ts';
import { ApiError } from '../../../core/error.ts';
import { REFRESH_GRACE_MS, readToken, TOKEN_PREFIX } from './token.ts';

/** The only call for which a token that expired a while ago is still good. */
const REFRESH_PATH = /^\/v1\/sessions\/[^/]+\/token$/;

/** Tokens of sessions. @throws ApiError `invalid_token`, `token_expired`, `origin_not_allowed` */
export function sessionTokenReader({ database, environment }: AppContext): CredentialReader {
  return {
    prefix: TOKEN_PREFIX,
    async read(credential) {
      const claims = readToken(environment.TOKEN_SECRET, credential.value);
      if (!claims) throw new ApiError('invalid_token');
      if (claims.expiresAtMs + graceOf(credential) <= Date.now()) throw new ApiError('token_expired');
      const session = await database.withTenant(claims, (records) =>
        records.session.findUnique({
          where: { tenantId_id: { tenantId: claims.tenantId, id: claims.sessionId } },
          select: { tokenVersion: true, origin: true },
        }),
      );
      if (session?.tokenVersion !== claims.version) throw new ApiError('invalid_token');
      const { origin } = credential;
      // The hosted widget runs on our own origin, whatever page it is embedded in.
      const hosted = new URL(environment.PUBLIC_URL).origin;
      if (session.origin !== null && origin !== null && origin !== session.origin && origin !== hosted) {
        throw new ApiError('origin_not_allowed', {
          detail: 'This token was made for another page. Use it on the origin that created the session.',
        });
      }
      const { tenantId, mode, sessionId, version } = claims;
      return sessionCaller({ tenantId, mode, sessionId, version, origin });
    },
  };
}

function graceOf({ method, path }: Credential): number {
  return method === 'POST' && REFRESH_PATH.test(path) ? REFRESH_GRACE_MS : 0;
}
