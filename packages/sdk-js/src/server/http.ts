import { toVivavoceError, type VivavoceError } from '../core/error.ts';
import { problemOf } from '../core/problem.ts';

export interface ServerRequest {
  url: string;
  method: string;
  secretKey: string;
  body?: unknown;
  /** Names what a POST does, so that repeating it does it once. */
  idempotencyKey?: string | undefined;
  /** Further attempts after a passing failure. */
  retries: number;
  /** Of one attempt. */
  timeoutMs: number;
  signal?: AbortSignal | undefined;
  fetch: typeof fetch;
}

const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 8_000;
/** A server that asks for longer is for the caller to come back to. */
const MAX_ASKED_MS = 60_000;

/**
 * Sends one request, and again where it failed for a passing reason. Every attempt has the same `Idempotency-Key`.
 * @throws VivavoceError the problem's own code; `connection_lost` where nobody answered, `unavailable` after the deadline
 */
export async function send(request: ServerRequest): Promise<Response> {
  // Not called as a method: Cloudflare's workers refuse a `fetch` whose `this` is not theirs.
  const { url, method, body, signal, fetch } = request;
  const init = {
    method,
    headers: {
      Authorization: `Bearer ${request.secretKey}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(request.idempotencyKey === undefined ? {} : { 'Idempotency-Key': request.idempotencyKey }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      const late = AbortSignal.timeout(request.timeoutMs);
      const response = await fetch(url, {
        ...init,
        signal: signal ? AbortSignal.any([signal, late]) : late,
      });
      if (response.ok) return response;
      throw await problemOf(response);
    } catch (thrown) {
      // Whoever called it off gets their own reason.
      if (signal?.aborted) throw signal.reason;
      const error = toServerError(thrown);
      const waitMs = error.retryAfterMs ?? backoffMs(attempt);
      if (!error.retryable || attempt >= request.retries || waitMs > MAX_ASKED_MS) throw error;
      await pause(waitMs, signal);
    }
  }
}

function toServerError(thrown: unknown): VivavoceError {
  const late = thrown instanceof Error && thrown.name === 'TimeoutError';
  return toVivavoceError(thrown, late ? 'unavailable' : 'connection_lost');
}

/** Doubling, half of it drawn: what failed together does not come back together. */
function backoffMs(attempt: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** attempt, MAX_WAIT_MS) * (0.5 + Math.random() / 2);
}

function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', end);
      resolve();
    }, ms);
    signal?.addEventListener('abort', end, { once: true });
  });
}
