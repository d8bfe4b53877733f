import { randomText } from '@vivavoce/contract/plain';
import { toVivavoceError, type VivavoceError } from './error.ts';
import { problemOf } from './problem.ts';

export interface HttpRequest {
  path: string;
  /** Key or session token. */
  token: string;
  /** @defaultValue POST with a body, GET without one */
  method?: 'DELETE' | 'PATCH' | 'PUT';
  body?: unknown;
  /** Whole time of one attempt. @defaultValue 15000 */
  deadlineMs?: number;
  /** How often the request is sent at most, where it fails for a passing reason. @defaultValue 3 */
  attempts?: number;
  signal?: AbortSignal | undefined;
}

const DEADLINE_MS = 15_000;
const ATTEMPTS = 3;
const RETRY_MS = 400;
/** A longer wait than this is for the candidate to decide, not for a loop. */
const MAX_RETRY_AFTER_MS = 3_000;

/**
 * Sends one REST request and answers its JSON. Every POST carries one `Idempotency-Key` for all its attempts, so a
 * repeated one is never done twice.
 *
 * @throws VivavoceError the problem's own code; `connection_lost` where nobody answered, `unavailable` after the deadline
 */
export async function request<T>(baseUrl: string, options: HttpRequest): Promise<T> {
  const { body, attempts = ATTEMPTS } = options;
  const headers = bearer(options.token);
  const init: RequestInit =
    body === undefined
      ? { headers, method: options.method ?? 'GET' }
      : {
          method: options.method ?? 'POST',
          headers: { ...headers, 'Content-Type': 'application/json', 'Idempotency-Key': randomText(22) },
          body: JSON.stringify(body),
        };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await open(`${baseUrl}${options.path}`, {
        ...init,
        signal: within(options.deadlineMs ?? DEADLINE_MS, options.signal),
      });
      const text = await response.text();
      // The caller names the type: the API answers by the same contract. An empty answer is `undefined`.
      return (text ? JSON.parse(text) : undefined) as T;
    } catch (thrown) {
      const error = toNetworkError(thrown);
      const waitMs = error.retryAfterMs ?? RETRY_MS * 3 ** (attempt - 1);
      const last = attempt >= attempts || waitMs > MAX_RETRY_AFTER_MS || options.signal?.aborted;
      if (!error.retryable || last) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

/** A `fetch` without cookies and cache whose refusals are errors. @throws VivavoceError, or what `fetch` throws */
export async function open(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, { ...init, credentials: 'omit', cache: 'no-store' });
  if (!response.ok) throw await problemOf(response);
  return response;
}

export function bearer(token: string): { Authorization: string } {
  return { Authorization: `Bearer ${token}` };
}

/** A signal that aborts after a time, or with an outer one. */
export function within(timeoutMs: number, outer?: AbortSignal): AbortSignal {
  const late = AbortSignal.timeout(timeoutMs);
  return outer ? AbortSignal.any([outer, late]) : late;
}

/** What `fetch` threw, as the one error: nobody answered at all, or not in time. */
export function toNetworkError(thrown: unknown): VivavoceError {
  const late = thrown instanceof DOMException && thrown.name === 'TimeoutError';
  return toVivavoceError(thrown, late ? 'unavailable' : 'connection_lost');
}
