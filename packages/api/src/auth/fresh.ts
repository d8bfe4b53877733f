import { APIError, type GenericEndpointContext } from 'better-auth';
import { getSessionFromCtx } from 'better-auth/api';

/** Since signing in, in milliseconds. */
const FRESH_MS = 15 * 60_000;

/** What gives an account another way in. All else that does asks for the password. */
const WAYS_IN: readonly string[] = [
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/link-social',
  '/unlink-account',
];

/**
 * Whoever adds a way into an account has signed in just now: a cookie that was stolen makes no key that outlives it. Not by
 * better-auth's own `freshAge`, which asks the same of whoever only looks where they are signed in.
 */
export async function requireFreshSignIn(ctx: GenericEndpointContext): Promise<void> {
  if (!WAYS_IN.includes(ctx.path ?? '')) return;
  const found = await getSessionFromCtx(ctx);
  if (!found || Date.now() - new Date(found.session.createdAt).getTime() < FRESH_MS) return;
  throw new APIError('FORBIDDEN', { code: 'SESSION_NOT_FRESH', message: 'Sign in again first.' });
}
