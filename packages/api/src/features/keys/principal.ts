import type { Mode } from '@vivavoce/contract';

/** Rights of a secret key. */
export const SCOPES = ['sessions:read', 'sessions:write', 'templates:read', 'templates:write'] as const;
export type Scope = (typeof SCOPES)[number];

/** Who calls, parsed once at the edge. Everything after it works in `tenantId` and `mode` only. */
export type Principal = SecretKeyPrincipal | PublishableKeyPrincipal | SessionPrincipal;

interface Inside {
  tenantId: string;
  mode: Mode;
}

export interface SecretKeyPrincipal extends Inside {
  kind: 'secret';
  keyId: string;
  scopes: readonly Scope[];
}

export interface PublishableKeyPrincipal extends Inside {
  kind: 'publishable';
  keyId: string;
  /** The page that calls: one of the key's exact origins. */
  origin: string;
  concurrentSessions: number | null;
  minutesPerDay: number | null;
}

/** The holder of a session token: may touch this one session only. */
export interface SessionPrincipal extends Inside {
  kind: 'session';
  sessionId: string;
  /** The page that the token was made for; null where a secret key made it. */
  origin: string | null;
}
