import type { Offer, PastResult, Started } from '../coach.ts';

export type { Offer, PastResult } from '../coach.ts';

export interface Config {
  apiUrl: string;
  memberName: string;
}

/** A failure of our own backend, with what support can look up. */
export class BackendError extends Error {
  readonly code: string;
  readonly requestId: string | null;

  constructor(code: string, requestId: string | null) {
    super(`The site answered ${code}`);
    this.code = code;
    this.requestId = requestId;
  }
}

export const backend = {
  config: () => call<Config>('GET', '/api/config'),
  interviews: () => call<Offer[]>('GET', '/api/interviews'),
  results: () => call<PastResult[]>('GET', '/api/results'),
  start: (template: string) =>
    call<Started>('POST', `/api/interviews/${encodeURIComponent(template)}/session`),
  token: (sessionId: string) => call<Started>('POST', `/api/sessions/${encodeURIComponent(sessionId)}/token`),
};

/**
 * The token for the page's interview: of the session that this tab was in, or of a new one where that is over.
 * Vivavoce's SDK asks again when a token has expired.
 */
export async function sessionToken(template: string): Promise<string> {
  const place = `interview:${template}`;
  const known = sessionStorage.getItem(place);
  const started = known
    ? await backend.token(known).catch(() => backend.start(template))
    : await backend.start(template);
  sessionStorage.setItem(place, started.sessionId);
  return started.token;
}

/** After the end the next interview of this kind is a new one. */
export function forgetSession(template: string): void {
  sessionStorage.removeItem(`interview:${template}`);
}

async function call<T>(method: 'GET' | 'POST', path: string): Promise<T> {
  const response = await fetch(path, {
    method,
    ...(method === 'POST' ? { headers: { 'Idempotency-Key': crypto.randomUUID() } } : {}),
  });
  if (response.ok) return (await response.json()) as T;
  const { code = 'unavailable', requestId = null } = (await response
    .json()
    .catch(() => ({}))) as Partial<BackendError>;
  throw new BackendError(code, requestId);
}
