import type { ApiEnvironment } from '@vivavoce/contract/environment';
import type { MiddlewareHandler } from 'hono';
import { z } from 'zod';
import type { AppContext } from '../context.ts';
import type { MemberCaller } from '../core/caller.ts';
import { ApiError } from '../core/error.ts';
import type { SignIn } from '../core/sign-in.ts';
import { type ApiContext, type ApiEnv, setCaller } from './context.ts';
import { seeingAs } from './sight.ts';

/** Which tenant and mode the console asks about. What a browser opens by itself cannot send them: it names them in the address. */
const TENANT = { header: 'x-vivavoce-tenant', query: 'tenant' } as const;
const MODE = { header: 'x-vivavoce-mode', query: 'mode' } as const;

const modeSchema = z.enum(['test', 'live']);

/**
 * Lets members in, for what the console asks for without tRPC: streams and files. Ask `callerOf` then.
 * @throws ApiError `origin_not_allowed`, `not_signed_in`, `not_found`, `invalid_request`
 */
export function authenticateMember({
  environment,
  signIn,
}: Pick<AppContext, 'environment' | 'signIn'>): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    requireOwnPage(c, environment);
    await seeingAs(await readMember(c, signIn), next);
  };
}

/** Who asks, as a member of the tenant that the request names. @throws ApiError `not_signed_in`, `not_found`, `invalid_request` */
export async function readMember(c: ApiContext, signIn: SignIn): Promise<MemberCaller> {
  const tenantId = c.req.header(TENANT.header) ?? c.req.query(TENANT.query);
  const mode = modeSchema.safeParse(c.req.header(MODE.header) ?? c.req.query(MODE.query));
  const errors = [
    ...(tenantId
      ? []
      : [{ pointer: `header.${TENANT.header}`, detail: 'Missing. Send the id of a tenant.' }]),
    ...(mode.success ? [] : [{ pointer: `header.${MODE.header}`, detail: 'Send `test` or `live`.' }]),
  ];
  if (!tenantId || !mode.success) throw new ApiError('invalid_request', { errors });
  const caller = await signIn.memberOf(c.req.raw.headers, { tenantId, mode: mode.data });
  setCaller(c, caller);
  return caller;
}

/**
 * The console's cookie comes along with what other pages cause, so only our own page is answered.
 * @throws ApiError `origin_not_allowed`
 */
export function requireOwnPage(c: ApiContext, { PUBLIC_URL }: Pick<ApiEnvironment, 'PUBLIC_URL'>): void {
  const origin = c.req.header('Origin');
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD';
  // A browser names the origin of whatever writes, and says of what only reads where it comes from.
  const site = c.req.header('Sec-Fetch-Site') ?? 'none';
  const own =
    origin === undefined ? reads && (site === 'same-origin' || site === 'none') : origin === PUBLIC_URL;
  if (own) return;
  throw new ApiError('origin_not_allowed', {
    detail: 'Only the console itself may send this request.',
    fix: `Open the console at ${PUBLIC_URL}/console.`,
  });
}
