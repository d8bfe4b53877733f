import { newId } from '@vivavoce/contract/plain';
import { VivavoceError } from '../errors/error.ts';
import { problemOf } from './problem.ts';

export interface HttpRequest {
  method: 'GET' | 'POST';
  path: string;
  /** Key or session token. */
  token: string;
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
export async function request<T>(apiUrl: string, options: HttpRequest): Promise<T> {
  const headers: Record<string, string> = {
    Authorization: `Bearer ${options.token}`,
    Accept: 'application/json',
  };
  if (options.body !== undefined) headers['Content-Type'] = 'application/json';
  if (options.method === 'POST') headers['Idempotency-Key'] = newId('request');

  const attempts = options.attempts ?? ATTEMPTS;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once<T>(`${apiUrl}${options.path}`, options, headers);
    } catch (error) {
      const waitMs = error instanceof VivavoceError ? retryDelay(error, attempt) : undefined;
      if (waitMs === undefined || attempt >= attempts || options.signal?.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
}

/** Milliseconds until the next attempt, or nothing where another one makes no sense. */
function retryDelay(error: VivavoceError, attempt: number): number | undefined {
  if (!error.retryable) return undefined;
  const waitMs = error.retryAfterMs ?? RETRY_MS * 3 ** (attempt - 1);
  return waitMs <= MAX_RETRY_AFTER_MS ? waitMs : undefined;
}

async function once<T>(url: string, options: HttpRequest, headers: Record<string, string>): Promise<T> {
  const { signal, done, expired } = deadline(options.deadlineMs ?? DEADLINE_MS, options.signal);
  try {
    const response = await fetch(url, {
      method: options.method,
      headers,
      signal,
      credentials: 'omit',
      cache: 'no-store',
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
    });
    if (!response.ok) throw await problemOf(response);
    // The caller names the type: the API answers by the same contract. An empty answer is `undefined`.
    const text = await response.text();
    return (text ? JSON.parse(text) : undefined) as T;
  } catch (error) {
    if (error instanceof VivavoceError) throw error;
    throw new VivavoceError(expired() ? 'unavailable' : 'connection_lost', { cause: error });
  } finally {
    done();
  }
}

/** A signal that aborts after a time, or with an outer one. Call `done` when the wait is over. */
export function deadline(timeoutMs: number, outer?: AbortSignal) {
  const controller = new AbortController();
  let late = false;
  const abort = () => controller.abort();
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, timeoutMs);
  if (outer?.aborted) abort();
  outer?.addEventListener('abort', abort);
  return {
    signal: controller.signal,
    expired: () => late,
    done: () => {
      clearTimeout(timer);
      outer?.removeEventListener('abort', abort);
    },
  };
}
