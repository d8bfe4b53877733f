import type { ErrorCode, Problem } from '@vivavoce/contract/plain';
import { VivavoceError } from './error.ts';

/** A failed answer as an error: RFC 9457 problem+json where it is one, else by its status (a proxy's page, for instance). */
export async function problemOf(response: Response): Promise<VivavoceError> {
  const retryAfterMs = readRetryAfter(response.headers.get('Retry-After'));
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  // The API answers by the contract; whatever has no code comes from something in between.
  if (typeof problem?.code !== 'string') return new VivavoceError(codeOf(response.status), { retryAfterMs });
  const { code, title, detail, fix, retryable, requestId, errors } = problem;
  // Where the API has nothing more exact to say, its detail is the fix.
  const particular = detail === fix ? title : detail;
  return new VivavoceError(code, {
    message: fix === undefined ? title : particular,
    fix: fix ?? detail,
    retryable,
    requestId,
    fields: errors,
    retryAfterMs,
  });
}

function codeOf(status: number): ErrorCode {
  return status >= 500 || status === 429 ? 'unavailable' : status === 403 ? 'not_allowed' : 'invalid_request';
}

/** `Retry-After` in seconds, as milliseconds; the date form is rare and treated as not given. */
function readRetryAfter(header: string | null): number | null {
  return header && Number(header) >= 0 ? Number(header) * 1000 : null;
}
