import type { KeyKind } from '@vivavoce/contract/ids';
import type { CandidateScope } from '@vivavoce/contract/records';

/** What a member of a tenant can be. */
export const ROLES = ['owner', 'admin', 'recruiter', 'reviewer', 'adviser', 'billing'] as const;
export type Role = (typeof ROLES)[number];

/** Who holds no key and is no member: the token of one session, of one result; the agent. */
export type TokenKind = 'session' | 'result' | 'agent';

export interface Allowed {
  /** Members with one of these roles. */
  roles: readonly Role[];
  /** The right of a secret key, as it is stored with it. @defaultValue no key may */
  scope?: string;
  /** Tokens, each on its own session. @defaultValue none */
  tokens?: readonly TokenKind[];
  /** The scope of a candidate's token that grants it, on their own records. @defaultValue none does */
  candidate?: CandidateScope;
}

const OWNING = ['owner'] as const;
const MANAGING = [...OWNING, 'admin'] as const;
const RECRUITING = [...MANAGING, 'recruiter'] as const;
const SCORING = [...RECRUITING, 'reviewer'] as const;
/** An adviser sees candidates who agreed to it, and nobody else: `seeingAs` and the policies of the database hold that. */
const REVIEWING = [...SCORING, 'adviser'] as const;
const PAYING = [...MANAGING, 'billing'] as const;

/**
 * Who may do what. The one table of rights: REST, tRPC and the console ask nothing else, and whoever reviews rights reads this.
 */
export const POLICY = {
  'sessions:create': { roles: RECRUITING, scope: 'sessions:create' },
  /** Read any session, and the list of them. */
  'sessions:list': { roles: REVIEWING, scope: 'sessions:read' },
  /** Read a session, its transcript, its evaluation and its events. */
  'sessions:read': { roles: REVIEWING, scope: 'sessions:read', tokens: ['session', 'result'] },
  /** Consent, join and end, as the candidate does; a new token of the session. */
  'sessions:take': { roles: [], scope: 'sessions:write', tokens: ['session'] },
  /** Change how turns are taken; a candidate's page, as far as the template lets it. */
  'sessions:control': { roles: RECRUITING, scope: 'sessions:write', tokens: ['session'] },
  /** Erase a session; revoke its tokens. */
  'sessions:manage': { roles: RECRUITING, scope: 'sessions:write' },
  /** Claim, report and release, as the agent does. */
  'sessions:work': { roles: [], tokens: ['agent'] },
  /** Make a token that reads the result. */
  'results:share': { roles: RECRUITING, scope: 'sessions:write', tokens: ['session'] },
  /** Revoke those tokens. */
  'results:revoke': { roles: RECRUITING, scope: 'sessions:write', tokens: ['result'] },
  'templates:read': { roles: REVIEWING, scope: 'templates:read' },
  'templates:write': { roles: RECRUITING, scope: 'templates:write' },
  /** What a candidate opens to be interviewed. */
  'links:read': { roles: RECRUITING, scope: 'links:read' },
  'links:write': { roles: RECRUITING, scope: 'links:write' },
  'candidates:read': { roles: REVIEWING, scope: 'candidates:read' },
  'candidates:write': { roles: RECRUITING, scope: 'candidates:write' },
  'candidates:erase': { roles: MANAGING, scope: 'candidates:erase' },
  /** Receipts of erased candidates; they name nobody. */
  'erasures:read': { roles: MANAGING, scope: 'candidates:read' },
  /** Make tokens of candidates, and revoke them. */
  'candidates:enter': { roles: [], scope: 'candidates:write' },
  /** Open a workspace for somebody whom nobody knows; publishable keys only. */
  'workspaces:open': { roles: [], scope: 'sessions:create' },
  'resumes:read': { roles: REVIEWING, scope: 'resumes:read', candidate: 'resumes' },
  'resumes:write': { roles: RECRUITING, scope: 'resumes:write', candidate: 'resumes' },
  'jobs:read': { roles: REVIEWING, scope: 'resumes:read', candidate: 'resumes' },
  'jobs:write': { roles: RECRUITING, scope: 'resumes:write', candidate: 'resumes' },
  'applications:read': { roles: REVIEWING, scope: 'resumes:read', candidate: 'applications' },
  'applications:write': { roles: RECRUITING, scope: 'resumes:write', candidate: 'applications' },
  /** Begin a practice interview for an application. Not with a publishable key, which may begin interviews and knows no candidate. */
  'applications:practise': { roles: [], scope: 'sessions:write', candidate: 'practice' },
  /** Write a note on an application, as an adviser does. */
  'applications:note': { roles: REVIEWING },
  /** Interviews that a candidate has behind them, and the results that are theirs to read. */
  'own-interviews:read': { roles: [], candidate: 'interviews' },
  /** Interviews that a candidate has ahead: what is left, buying them, giving them. */
  'packages:read': { roles: REVIEWING, scope: 'candidates:read', candidate: 'practice' },
  'packages:buy': { roles: [], scope: 'candidates:write', candidate: 'practice' },
  'packages:give': { roles: RECRUITING, scope: 'candidates:write' },
  'notes:write': { roles: REVIEWING },
  /** A person's own score beside the model's. */
  'scores:write': { roles: SCORING },
  'decisions:write': { roles: RECRUITING },
  /** Links with which somebody outside the tenant reads one result. */
  'shares:write': { roles: RECRUITING },
  /** Have a session judged again, by the same rubric or a newer one. */
  'evaluations:repeat': { roles: RECRUITING },
  'reports:read': { roles: RECRUITING },
  'audit:read': { roles: RECRUITING },
  'keys:read': { roles: MANAGING },
  'keys:write': { roles: MANAGING },
  /** Endpoints that are told of events, and what was delivered to them. */
  'webhooks:read': { roles: MANAGING, scope: 'webhooks:read' },
  'webhooks:write': { roles: MANAGING, scope: 'webhooks:write' },
  /** The log of the tenant's requests. */
  'requests:read': { roles: MANAGING },
  /** Names and roles of colleagues: whoever writes a note can mention one. */
  'members:read': { roles: ROLES },
  'members:write': { roles: MANAGING },
  'settings:read': { roles: PAYING },
  'settings:write': { roles: MANAGING },
  'tasks:read': { roles: MANAGING },
  'tasks:retry': { roles: MANAGING },
  /** What was used, and what it cost. */
  'usage:read': { roles: PAYING, scope: 'usage:read' },
  'billing:read': { roles: PAYING },
  'billing:write': { roles: PAYING },
  'tenants:close': { roles: OWNING },
} as const satisfies Record<string, Allowed>;

/** What somebody can be allowed to do. */
export type Capability = keyof typeof POLICY;

/** A right of a key, as it is stored with it. */
export type Scope = Extract<(typeof POLICY)[Capability], { scope: string }>['scope'];

export const CAPABILITIES = Object.keys(POLICY) as Capability[];
const SCOPES = [
  ...new Set(CAPABILITIES.flatMap((capability) => allowedOf(capability).scope ?? [])),
] as Scope[];

/** What a new key of a kind gets. */
export const SCOPES_OF_KIND = {
  secret: SCOPES,
  publishable: ['sessions:create'],
} as const satisfies Record<KeyKind, readonly Scope[]>;

/** Whether one of these rights allows it. A right that is not known here allows nothing. */
export function scopesGrant(scopes: readonly string[], capability: Capability): boolean {
  const { scope } = allowedOf(capability);
  return scope !== undefined && scopes.includes(scope);
}

export function roleMay(role: Role, capability: Capability): boolean {
  return allowedOf(capability).roles.includes(role);
}

export function tokenMay(kind: TokenKind, capability: Capability): boolean {
  return allowedOf(capability).tokens?.includes(kind) ?? false;
}

export function candidateMay(scopes: readonly CandidateScope[], capability: Capability): boolean {
  const { candidate } = allowedOf(capability);
  return candidate !== undefined && scopes.includes(candidate);
}

function allowedOf(capability: Capability): Allowed {
  return POLICY[capability];
}

/** What a member of a closed tenant still does: look at what is kept, hand it out, erase it, pay what is open, open it again. */
const WHEN_CLOSED: readonly Capability[] = [
  'candidates:write',
  'candidates:erase',
  'sessions:manage',
  'results:revoke',
  'billing:write',
  'tenants:close',
];

/** Whether it is done in a closed tenant, too: nothing new begins in one, and nobody is written to. */
export function mayWhenClosed(capability: Capability): boolean {
  return WHEN_CLOSED.includes(capability) || /:(read|list)$/.test(capability);
}

export function isRole(text: string): text is Role {
  return (ROLES as readonly string[]).includes(text);
}
