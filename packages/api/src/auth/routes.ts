import type { OpenAPIHono } from '@hono/zod-openapi';
import { ApiError } from '../core/error.ts';
import type { ApiContext, ApiEnv } from '../http/context.ts';
import type { Limits } from '../http/limits.ts';
import { createRouter } from '../http/router.ts';
import type { Auth } from './auth.ts';
import { ADDRESS_HEADER, AUTH_PATH } from './options.ts';

/** Where members and invitations are ours to change, under the policy and with an entry in the audit. */
const OURS = `${AUTH_PATH}/organization`;
const SIGN_IN = `${AUTH_PATH}/sign-in/email`;

/** Sign-in's own requests: cookies, passwords, providers, passkeys. */
export function authRoutes(auth: Auth, limits: Limits): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  app.on(['GET', 'POST'], `${AUTH_PATH}/*`, async (c) => {
    if (c.req.path.startsWith(OURS)) throw new ApiError('not_found');
    if (c.req.path === SIGN_IN) await limitGuesses(c, limits);
    const headers = new Headers(c.req.raw.headers);
    headers.set(ADDRESS_HEADER, addressOf(c));
    const body = c.req.method === 'GET' ? undefined : await c.req.arrayBuffer();
    return auth.handle(new Request(c.req.url, { method: c.req.method, headers, ...(body ? { body } : {}) }));
  });
  return app;
}

/** Passwords of one address are guessed from many: it is counted whether it has an account or not. */
async function limitGuesses(c: ApiContext, limits: Limits): Promise<void> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const email = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined;
  if (typeof email === 'string') await limits.consume('signIn', email.trim().toLowerCase().slice(0, 320));
}

/** Limits count the network of an IPv6 caller, which sign-in takes as its first address. */
function addressOf(c: ApiContext): string {
  const address = c.get('address');
  return address === 'local' ? '127.0.0.1' : address.replace('/64', '');
}
