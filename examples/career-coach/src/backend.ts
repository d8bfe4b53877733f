import type { Offer, PastResult, ResultRight, Started } from '../coach.ts';

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
  resultRight: (sessionId: string) =>
    call<ResultRight>('POST', `/api/sessions/${encodeURIComponent(sessionId)}/result`),
  candidateToken: async () => (await call<{ token: string }>('POST', '/api/candidate-token')).token,
  token: (sessionId: string) => call<Started>('POST', `/api/sessions/${encodeURIComponent(sessionId)}/token`),
};

/** The token of the page's interview: a fresh one of the session that is open, or the first one of a new session. */
export async function sessionToken(template: string, sessionId: string | null): Promise<string> {
  if (sessionId === null) sessionStorage.removeItem(endOf(template));
  const { token } = sessionId === null ? await backend.start(template) : await backend.token(sessionId);
  return token;
}

/** Whether this tab's interview of the template has ended: whoever starts the next one wants a new one. */
export const hasEnded = (template: string) => sessionStorage.getItem(endOf(template)) !== null;

export const noteEnd = (template: string) => sessionStorage.setItem(endOf(template), 'yes');

/** Whether this tab has begun an interview of the template that its member pays for. */
export const hasBegun = (template: string) => sessionStorage.getItem(beginOf(template)) !== null;

export const noteStart = (template: string) => sessionStorage.setItem(beginOf(template), 'yes');

const beginOf = (template: string) => `begun:${template}`;
const endOf = (template: string) => `ended:${template}`;

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
