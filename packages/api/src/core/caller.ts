import type { KeyKind, Mode } from '@vivavoce/contract/ids';
import type { CandidateScope } from '@vivavoce/contract/records';
import { ApiError } from './error.ts';
import {
  type Capability,
  candidateMay,
  mayWhenClosed,
  type Role,
  roleMay,
  scopesGrant,
  type TokenKind,
  tokenMay,
} from './policy.ts';
import type { SessionRef } from './session-ref.ts';

/** Who is calling. Made once by authentication, never changed afterwards. */
export type Caller = KeyCaller | MemberCaller | SessionCaller | ResultCaller | CandidateCaller | AgentCaller;

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
  /** The tenant is closed: nothing new begins in it. */
  inClosed?: true;
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

/** A candidate's own page, for what outlives a session. The database shows it that candidate's records alone. */
export interface CandidateCaller extends CallerBase {
  kind: 'candidate';
  /** Who they are now. */
  candidateId: string;
  /** That, and every row that was merged into it. */
  candidateIds: readonly string[];
  scopes: readonly CandidateScope[];
  /** The page that a publishable key gave the token to; `null` where a backend asked. */
  boundTo: string | null;
  /** Of the candidate's tokens, once they are who they are now. */
  version: number;
  /** Until when an anonymous workspace is kept; `null` for a known candidate. */
  anonymousUntil: Date | null;
  /** Their own sign-in; `null` where a backend or a page asked for the token. */
  signInId: string | null;
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

/** The same member, in a tenant that is closed. */
export function inClosedTenant(member: MemberCaller): MemberCaller {
  return {
    ...member,
    inClosed: true,
    may: (capability) => member.may(capability) && mayWhenClosed(capability),
  };
}

export function sessionCaller(given: Given<SessionCaller>): SessionCaller {
  return { kind: 'session', ...given, ...ofOne(given, 'session') };
}

export function resultCaller(given: Given<ResultCaller>): ResultCaller {
  return { kind: 'result', ...given, ...ofOne(given, 'result') };
}

export function candidateCaller(given: Given<CandidateCaller>): CandidateCaller {
  return {
    kind: 'candidate',
    ...given,
    may: (capability) => candidateMay(given.scopes, capability),
    // A session has a token of its own.
    sees: () => false,
  };
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
  if (caller.may(capability)) return;
  if (caller.kind !== 'member' || !caller.inClosed) throw new ApiError('not_allowed');
  throw new ApiError('not_allowed', {
    detail: 'This tenant is closed: nothing new begins in it.',
    fix: 'An owner can open it again in the settings, until it is erased.',
  });
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

/**
 * Whose records the caller means: a candidate's page its own, the tenant whom it names.
 * @throws ApiError `not_allowed` where a candidate names somebody else, `invalid_request` where the tenant names nobody
 */
export function candidateIdOf(caller: Caller, named: string | undefined): string {
  if (caller.kind === 'candidate') {
    if (named !== undefined && !caller.candidateIds.includes(named)) throw new ApiError('not_allowed');
    return caller.candidateId;
  }
  if (named === undefined) {
    throw new ApiError('invalid_request', {
      errors: [
        { pointer: '/candidateId', detail: 'Say whose it is, or call with the token of a candidate.' },
      ],
    });
  }
  return named;
}
