import type { KeyKind } from '@vivavoce/contract/ids';

/** What somebody can be allowed to do. The one table of rights: whoever reviews them reads this file. */
export type Capability =
  | 'sessions:create'
  /** Read any session, and the list of them. */
  | 'sessions:list'
  /** Read a session, its transcript, its evaluation and its events. */
  | 'sessions:read'
  /** Consent, join and end, as the candidate does; a new token of the session. */
  | 'sessions:take'
  /** Change how turns are taken; a candidate's page, as far as the template lets it. */
  | 'sessions:control'
  /** Erase a session; revoke its tokens. */
  | 'sessions:manage'
  /** Claim, report and release, as the agent does. */
  | 'sessions:work'
  /** Make a token that reads the result. */
  | 'results:share'
  /** Revoke those tokens. */
  | 'results:revoke'
  | 'templates:read'
  | 'templates:write';

/** Rights of a key, as they are stored with it, and what each of them allows. */
const GRANTS = {
  'sessions:create': ['sessions:create'],
  'sessions:read': ['sessions:read', 'sessions:list'],
  'sessions:write': [
    'sessions:take',
    'sessions:control',
    'sessions:manage',
    'results:share',
    'results:revoke',
  ],
  'templates:read': ['templates:read'],
  'templates:write': ['templates:write'],
} as const satisfies Record<string, readonly Capability[]>;

/** What the token of a candidate, of a result and of the agent allows, each on its own session. */
export const ALLOWED_BY_TOKEN = {
  session: ['sessions:read', 'sessions:take', 'sessions:control', 'results:share'],
  result: ['sessions:read', 'results:revoke'],
  agent: ['sessions:work'],
} as const satisfies Record<string, readonly Capability[]>;

export type Scope = keyof typeof GRANTS;

/** What a new key of a kind gets. */
export const SCOPES_OF_KIND = {
  secret: Object.keys(GRANTS) as Scope[],
  publishable: ['sessions:create'],
} as const satisfies Record<KeyKind, readonly Scope[]>;

/** Whether one of these rights allows it. A right that is not known here allows nothing. */
export function scopesGrant(scopes: readonly string[], capability: Capability): boolean {
  return scopes.some(
    (scope) => isScope(scope) && (GRANTS[scope] as readonly Capability[]).includes(capability),
  );
}

function isScope(text: string): text is Scope {
  return Object.hasOwn(GRANTS, text);
}
