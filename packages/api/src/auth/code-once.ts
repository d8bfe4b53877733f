import { createHash } from 'node:crypto';
import { APIError, type GenericEndpointContext } from 'better-auth';
import { getSessionFromCtx, isAPIError } from 'better-auth/api';
import type { Pool } from 'pg';

const PATH = '/two-factor/verify-totp';
/** Better-auth's own name of what stands between a password and its second factor. */
const PENDING_COOKIE = 'two_factor';
/** Longer than an app's code is taken for. */
const USED_FOR = '5 minutes';

/**
 * Takes a code of an authenticator app before it is looked at: what somebody read over a shoulder, or took on the way, opens
 * nothing a second time (RFC 6238, 5.2). Of two who send it at the same moment one is refused.
 */
export async function takeCode(ctx: GenericEndpointContext, pool: Pool): Promise<void> {
  if (ctx.path !== PATH) return;
  const id = await idOf(ctx);
  if (id === undefined) return;
  const { rowCount } = await pool.query(
    `INSERT INTO "verification" AS v (id, identifier, value, "expiresAt", "createdAt", "updatedAt")
     VALUES ($1, $1, '', now() + $2::interval, now(), now())
     ON CONFLICT (id) DO UPDATE SET "expiresAt" = EXCLUDED."expiresAt" WHERE v."expiresAt" < now()`,
    [id, USED_FOR],
  );
  if (rowCount === 0) {
    throw new APIError('UNAUTHORIZED', { code: 'CODE_USED', message: 'This code was used already.' });
  }
}

/** What an endpoint answered, or threw. */
type Answered = GenericEndpointContext & { context: { returned?: unknown } };

/** Gives a code back that opened nothing. */
export async function giveCodeBack(ctx: Answered, pool: Pool): Promise<void> {
  const { returned } = ctx.context;
  if (ctx.path !== PATH || !isAPIError(returned) || returned.body?.code === 'CODE_USED') return;
  const id = await idOf(ctx);
  if (id !== undefined) await pool.query('DELETE FROM "verification" WHERE id = $1', [id]);
}

/** Of an account's code, of whom nobody is told. Nothing where nobody is signing in: that is refused by itself. */
async function idOf(ctx: GenericEndpointContext): Promise<string | undefined> {
  const { code } = (ctx.body ?? {}) as { code?: unknown };
  const accountId = await accountOf(ctx);
  if (typeof code !== 'string' || accountId === undefined) return undefined;
  return `code-${createHash('sha256').update(`${accountId} ${code}`).digest('base64url')}`;
}

async function accountOf(ctx: GenericEndpointContext): Promise<string | undefined> {
  const session = await getSessionFromCtx(ctx);
  if (session) return session.user.id;
  const { name } = ctx.context.createAuthCookie(PENDING_COOKIE);
  const pending = await ctx.getSignedCookie(name, ctx.context.secret);
  return pending ? (await ctx.context.internalAdapter.findVerificationValue(pending))?.value : undefined;
}
