import type { Mode } from '@vivavoce/contract';
import type { Context } from 'hono';
import { ApiError } from '../core/error.ts';
import { addLogContext } from '../logging/context.ts';
import type { Logger } from '../logging/logger.ts';
import type { Seal } from './seal.ts';

/** Who is calling. Set once by authentication, never changed afterwards. */
export type Principal = SecretPrincipal | PublishablePrincipal | ClientPrincipal;

interface PrincipalBase {
  tenantId: string;
  mode: Mode;
  scopes: readonly string[];
  /** `Origin` header of the request; `null` outside a browser. */
  origin: string | null;
}

/** A partner's backend. */
export interface SecretPrincipal extends PrincipalBase {
  kind: 'secret';
  keyId: string;
}

/** A partner's page, on one of the key's exact origins. */
export interface PublishablePrincipal extends PrincipalBase {
  kind: 'publishable';
  keyId: string;
}

/** A candidate's browser, holding the token of one session. */
export interface ClientPrincipal extends PrincipalBase {
  kind: 'client';
  sessionId: string;
  /** Of its token; the session's own is higher once its tokens were revoked. */
  version: number;
}

/** One request that came with a key, while it is being worked on. */
export interface IdempotentRequest {
  actor: string;
  key: string;
  seal: Seal;
  /** The session that the answer is about, once it is known: the answer is erased with it. */
  sessionId?: string;
  kept: boolean;
}

/** The variables that every route may read. `principal` is there behind authentication only: take it with `principalOf`. */
export interface ApiEnv {
  Variables: {
    requestId: string;
    log: Logger;
    /** Address of the caller, as far as `TRUST_PROXY` lets it be known. */
    address: string;
    principal?: Principal;
    /** The request's `Idempotency-Key`, while its first request is being worked on; see `keepAnswer`. */
    idempotent?: IdempotentRequest;
  };
}

export type ApiContext = Context<ApiEnv>;

/** Records who is calling, for the handlers and on every log line from here on. */
export function setPrincipal(c: ApiContext, principal: Principal): void {
  c.set('principal', principal);
  addLogContext({
    tenantId: principal.tenantId,
    ...(principal.kind === 'client' ? { sessionId: principal.sessionId } : {}),
  });
}

/** @throws ApiError `invalid_key` where nobody was authenticated. */
export function principalOf(c: ApiContext): Principal {
  const principal = c.get('principal');
  if (!principal) throw new ApiError('invalid_key');
  return principal;
}
