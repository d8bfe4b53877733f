import { type ErrorCode, type FieldError, isErrorCode } from '@vivavoce/contract/plain';
import { VivavoceError } from '../errors/error.ts';

/** A failed answer as an error: RFC 9457 problem+json where it is one, else by its status (a proxy's page, for instance). */
export async function problemOf(response: Response): Promise<VivavoceError> {
  const retryAfterMs = readRetryAfter(response.headers.get('Retry-After'));
  const body: unknown = await response.json().catch(() => undefined);
  if (isRecord(body) && typeof body.code === 'string' && isErrorCode(body.code)) {
    return new VivavoceError(body.code, {
      message: text(body.detail) ?? text(body.title),
      requestId: text(body.requestId),
      fields: Array.isArray(body.errors) ? body.errors.filter(isFieldError) : [],
      retryAfterMs,
    });
  }
  return new VivavoceError(codeOfStatus(response.status), { retryAfterMs });
}

function codeOfStatus(status: number): ErrorCode {
  switch (status) {
    case 401:
      return 'invalid_token';
    case 403:
      return 'not_allowed';
    case 404:
      return 'not_found';
    case 413:
      return 'body_too_large';
    case 429:
      return 'rate_limited';
    case 502:
    case 503:
    case 504:
      return 'unavailable';
    default:
      return status >= 500 ? 'internal' : 'invalid_request';
  }
}

/** `Retry-After` in seconds, as milliseconds; the date form is rare and treated as not given. */
function readRetryAfter(header: string | null): number | null {
  const seconds = header === null ? Number.NaN : Number(header);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isFieldError(value: unknown): value is FieldError {
  return isRecord(value) && typeof value.pointer === 'string' && typeof value.detail === 'string';
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
