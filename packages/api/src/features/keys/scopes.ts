/** Rights of a key. A publishable key has `sessions:create` only; a token has none: it is bound to its session. */
export const SCOPES = [
  'sessions:create',
  'sessions:read',
  'sessions:write',
  'templates:read',
  'templates:write',
] as const;

export type Scope = (typeof SCOPES)[number];

export const SCOPES_OF_KIND = {
  secret: SCOPES,
  publishable: ['sessions:create'],
} as const satisfies Record<'secret' | 'publishable', readonly Scope[]>;
