import type { MiddlewareHandler } from 'hono';
import type { CredentialReader } from '../core/credential.ts';
import { ApiError } from '../core/error.ts';
import type { KeyOwner } from '../database/database.ts';
import { seeingCandidate } from '../database/one-candidate.ts';
import { type ApiEnv, setCaller } from './context.ts';

/**
 * Finds out who calls, from `Authorization: Bearer <key or token>`, once.
 * @throws ApiError `invalid_key` where there is none of a known kind, and what the readers throw
 */
export function authenticate(readers: readonly CredentialReader[]): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const value = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '')?.[1];
    const reader = value && readers.find(({ prefix }) => value.startsWith(prefix));
    if (!value || !reader) throw new ApiError('invalid_key');
    const origin = c.req.header('Origin') ?? null;
    const onRefusal = (owner: KeyOwner) => c.set('keyOwner', owner);
    const credential = { value, origin, method: c.req.method, path: c.req.path, onRefusal };
    const caller = await reader.read(credential);
    setCaller(c, caller);
    await (caller.kind === 'candidate' ? seeingCandidate(caller.candidateIds, next) : next());
  };
}
