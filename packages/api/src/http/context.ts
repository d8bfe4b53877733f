import type { Context } from 'hono';
import type { Principal } from '../features/keys/principal.ts';
import { addLogContext } from '../logging/context.ts';
import type { Logger } from '../logging/logger.ts';
import { ApiError } from './error.ts';

/** The variables that every route may read. `principal` is there behind authentication only: take it with `principalOf`. */
export interface AppEnv {
  Variables: {
    requestId: string;
    log: Logger;
    /** Address of the caller, as far as `TRUST_PROXY` lets it be known. */
    address: string;
    principal?: Principal;
  };
}

export type AppRequest = Context<AppEnv>;

/** Records who is calling, for the handlers and on every log line from here on. */
export function setPrincipal(c: AppRequest, principal: Principal): void {
  c.set('principal', principal);
  addLogContext({
    tenantId: principal.tenantId,
    ...(principal.kind === 'session' ? { sessionId: principal.sessionId } : {}),
  });
}

/** @throws ApiError `invalid_key` where nobody was authenticated. */
export function principalOf(c: AppRequest): Principal {
  const principal = c.get('principal');
  if (!principal) throw new ApiError('invalid_key');
  return principal;
}
