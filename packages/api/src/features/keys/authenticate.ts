import { parseApiKey } from '@vivavoce/contract';
import type { MiddlewareHandler } from 'hono';
import type { AppContext } from '../../context.ts';
import { ApiError } from '../../core/error.ts';
import { hashSecret } from '../../core/hash.ts';
import { type ApiContext, type ApiEnv, type Principal, setPrincipal } from '../../http/context.ts';
import { REFRESH_GRACE_MS, readToken, TOKEN_PREFIX } from '../sessions/access/token.ts';

/** The only call for which a token that expired a while ago is still good. */
const REFRESH_PATH = /^\/v1\/sessions\/[^/]+\/token$/;

/**
 * Finds out who calls, from `Authorization: Bearer <key or token>`, once.
 * @throws ApiError `invalid_key`, `invalid_token`, `token_expired`, `origin_not_allowed`
 */
export function authenticate(context: AppContext): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    setPrincipal(c, await principalOf(context, c));
    await next();
  };
}

async function principalOf(context: AppContext, c: ApiContext): Promise<Principal> {
  const credential = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
  if (!credential) throw new ApiError('invalid_key');
  const origin = c.req.header('Origin') ?? null;
  if (credential.startsWith(TOKEN_PREFIX)) {
    const refreshing = c.req.method === 'POST' && REFRESH_PATH.test(c.req.path);
    const lateMs = refreshing ? REFRESH_GRACE_MS : 0;
    return principalOfToken(context, credential, { origin, lateMs });
  }
  return principalOfKey(context, credential, origin);
}

async function principalOfKey(
  { database }: Pick<AppContext, 'database'>,
  credential: string,
  origin: string | null,
): Promise<Principal> {
  // Anything that has not the shape of a key is not worth a query.
  if (!parseApiKey(credential)) throw new ApiError('invalid_key');
  const key = await database.findKey(hashSecret(credential));
  if (!key) throw new ApiError('invalid_key');
  if (key.kind === 'publishable' && (origin === null || !key.origins.includes(origin))) {
    throw new ApiError('origin_not_allowed');
  }
  return {
    kind: key.kind,
    tenantId: key.tenantId,
    mode: key.mode,
    keyId: key.keyId,
    scopes: key.scopes,
    origin,
  };
}

async function principalOfToken(
  { database, environment }: AppContext,
  credential: string,
  { origin, lateMs }: { origin: string | null; lateMs: number },
): Promise<Principal> {
  const claims = readToken(environment.TOKEN_SECRET, credential);
  if (!claims) throw new ApiError('invalid_token');
  if (claims.expiresAtMs + lateMs <= Date.now()) throw new ApiError('token_expired');
  const session = await database.withTenant(claims, (records) =>
    records.session.findUnique({
      where: { tenantId_id: { tenantId: claims.tenantId, id: claims.sessionId } },
      select: { tokenVersion: true, origin: true },
    }),
  );
  if (session?.tokenVersion !== claims.version) throw new ApiError('invalid_token');
  // The hosted widget runs on our own origin, whatever page it is embedded in.
  const hosted = new URL(environment.PUBLIC_URL).origin;
  if (session.origin !== null && origin !== null && origin !== session.origin && origin !== hosted) {
    throw new ApiError('origin_not_allowed', {
      detail: 'This token was made for another page. Use it on the origin that created the session.',
    });
  }
  return {
    kind: 'client',
    tenantId: claims.tenantId,
    mode: claims.mode,
    sessionId: claims.sessionId,
    version: claims.version,
    scopes: [],
    origin,
  };
}
