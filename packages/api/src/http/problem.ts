import { ERRORS, type Problem } from '@vivavoce/contract/errors';
import type { ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ApiError } from '../core/error.ts';
import type { ApiEnv } from './context.ts';
import { faultOf } from './fault.ts';

export interface ProblemOptions {
  /** Address of the API as browsers see it: the pages of the codes live there. */
  publicUrl: string;
}

/** RFC 9457 document of an error. */
export function problemOf(error: ApiError, options: ProblemOptions & { requestId: string }): Problem {
  const { status, title, retryable } = ERRORS[error.code];
  return {
    type: `${options.publicUrl}/docs/errors/${error.code}`,
    title,
    status,
    code: error.code,
    detail: error.detail,
    requestId: options.requestId,
    retryable,
    fix: error.fix,
    ...(error.errors.length > 0 ? { errors: [...error.errors] } : {}),
  };
}

/** The answer to a failed request. */
export function problemResponse(error: ApiError, options: ProblemOptions & { requestId: string }): Response {
  const problem = problemOf(error, options);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: {
      ...error.headers,
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      'X-Request-Id': options.requestId,
    },
  });
}

/** Any thrown value as the error to answer. Only what nobody foresaw becomes `internal`. */
export function toApiError(thrown: unknown): ApiError {
  if (thrown instanceof ApiError) return thrown;
  if (thrown instanceof HTTPException) {
    switch (thrown.status) {
      case 400:
        return new ApiError('invalid_json', { cause: thrown });
      case 415:
        // The body was not looked at.
        return new ApiError('invalid_json', {
          detail: 'The `Content-Type` of the request is missing, or not one that is taken here.',
          fix: 'Send the body with `Content-Type: application/json`.',
          cause: thrown,
        });
      case 413:
        return new ApiError('body_too_large', { cause: thrown });
      case 404:
        return new ApiError('not_found', { cause: thrown });
      default:
        return new ApiError('internal', { cause: thrown });
    }
  }
  switch (faultOf(thrown)) {
    case 'input':
      return new ApiError('invalid_request', {
        detail: 'A text contains a character that cannot be stored, such as NUL.',
        fix: 'Remove it, then send the request again.',
        cause: thrown,
      });
    case 'away':
      return new ApiError('unavailable', { headers: { 'Retry-After': '2' }, cause: thrown });
    case 'unknown':
      return new ApiError('internal', { cause: thrown });
  }
}

/** `app.onError`: logs what is ours to mend, and answers with the problem. */
export function createErrorHandler(options: ProblemOptions): ErrorHandler<ApiEnv> {
  return (thrown, c) => {
    const error = toApiError(thrown);
    const requestId = c.get('requestId');
    c.set('problemCode', error.code);
    if (error.status >= 500) {
      c.get('log').error({ err: error.cause ?? error, code: error.code }, 'request failed');
    }
    return problemResponse(error, { ...options, requestId });
  };
}

/** `app.notFound`: nothing at this address, or not with this method. */
export function createNotFoundHandler(
  options: ProblemOptions & { methodsOf: (path: string) => readonly string[] },
): NotFoundHandler<ApiEnv> {
  return (c) => {
    const methods = options.methodsOf(c.req.path);
    const error =
      methods.length > 0
        ? new ApiError('method_not_allowed', { headers: { Allow: methods.join(', ') } })
        : new ApiError('not_found');
    c.set('problemCode', error.code);
    return problemResponse(error, { ...options, requestId: c.get('requestId') });
  };
}
