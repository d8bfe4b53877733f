import type { KeyKind, Mode } from '@vivavoce/contract/ids';
import { ApiError } from './error.ts';
import { type Capability, type Role, roleMay, scopesGrant, type TokenKind, tokenMay } from './policy.ts';
import type { SessionRef } from './session-ref.ts';

/** Who is calling. Made once by authentication, never changed afterwards. */
export type Caller = KeyCaller | MemberCaller | SessionCaller | ResultCaller | AgentCaller;

interface CallerBase {
  tenantId: string;
  mode: Mode;
  /** `Origin` header of the request; `null` outside a browser. */
  origin: string | null;
  /** Whether the caller may do this at all; on which session, `sees` says. */
  may(capability: Capability): boolean;
  /** Whether this session is one of the caller's. Of a tenant's own sessions the database knows which there are. */
  sees(sessionId: string): boolean;
}

/** A partner: the backend (`secret`), or a page on one of the key's exact origins (`publishable`). */
export interface KeyCaller extends CallerBase {
  kind: KeyKind;
  keyId: string;
}

/** Somebody of the tenant, signed in to the console. */
export interface MemberCaller extends CallerBase {
  kind: 'member';
  memberId: string;
  /** Of the person, who may be a member of other tenants as well. */
  accountId: string;
  name: string;
  role: Role;
}

/** A candidate's browser, holding the token of one session. */
export interface SessionCaller extends CallerBase {
  kind: 'session';
  sessionId: string;
  /** Of its token; the session's own is higher once its tokens were revoked. */
  version: number;
}

/** Whoever holds the token with which a finished session can be read. */
export interface ResultCaller extends CallerBase {
  kind: 'result';
  sessionId: string;
  version: number;
}

/** The agent, about one session. */
export interface AgentCaller extends CallerBase {
  kind: 'agent';
  sessionId: string;
}

type Given<C extends Caller> = Omit<C, 'may' | 'sees' | 'kind'>;

export function keyCaller(given: Given<KeyCaller> & { kind: KeyKind; scopes: readonly string[] }): KeyCaller {
  const { scopes, ...rest } = given;
  return { ...rest, may: (capability) => scopesGrant(scopes, capability), sees: () => true };
}

export function memberCaller(given: Given<MemberCaller>): MemberCaller {
  return { kind: 'member', ...given, may: (capability) => roleMay(given.role, capability), sees: () => true };
}

export function sessionCaller(given: Given<SessionCaller>): SessionCaller {
  return { kind: 'session', ...given, ...ofOne(given, 'session') };
}

export function resultCaller(given: Given<ResultCaller>): ResultCaller {
  return { kind: 'result', ...given, ...ofOne(given, 'result') };
}

export function agentCaller(given: Given<AgentCaller>): AgentCaller {
  return { kind: 'agent', ...given, ...ofOne(given, 'agent') };
}

/** A caller of one session, with what its token allows on it. */
function ofOne(own: { sessionId: string }, kind: TokenKind) {
  return {
    may: (capability: Capability) => tokenMay(kind, capability),
    sees: (sessionId: string) => sessionId === own.sessionId,
  };
}

/** Whether the tenant itself calls, by its backend or by a member: it sees what a candidate's page does not. */
export function isTenant({ kind }: Pick<Caller, 'kind'>): boolean {
  return kind === 'secret' || kind === 'member';
}

/** @throws ApiError `not_allowed` where the caller may not do this. */
export function requireMay(caller: Caller, capability: Capability): void {
  if (!caller.may(capability)) throw new ApiError('not_allowed');
}

/**
 * The session that this caller means, where the caller may do this with it. A token asking for another session learns
 * nothing about it: `not_allowed` whether it exists or not.
 * @throws ApiError `not_allowed`
 */
export function refOf(caller: Caller, sessionId: string, capability: Capability): SessionRef {
  requireMay(caller, capability);
  if (!caller.sees(sessionId)) throw new ApiError('not_allowed');
  return { tenantId: caller.tenantId, mode: caller.mode, sessionId };
}
