import { ApiError } from '../../core/error.ts';
import type { Principal } from '../../http/context.ts';
import type { Scope } from './scopes.ts';

/** @throws ApiError `not_allowed` where the caller is no key with this right. */
export function requireScope(principal: Principal, scope: Scope): void {
  if (principal.kind === 'client' || !principal.scopes.includes(scope)) throw new ApiError('not_allowed');
}

/**
 * Whether the caller may touch this session: a key by its scope, a token only its own.
 * A token asking for another session learns nothing about it: `not_allowed` whether it exists or not.
 * @throws ApiError `not_allowed`
 */
export function requireSession(principal: Principal, sessionId: string, scope: Scope): void {
  if (principal.kind !== 'client') requireScope(principal, scope);
  else if (principal.sessionId !== sessionId) throw new ApiError('not_allowed');
}
