import type { TRPCDefaultErrorShape, TRPCError } from '@trpc/server';
import type { Problem } from '@vivavoce/contract/errors';
import { ZodError } from 'zod';
import { ApiError } from '../core/error.ts';
import { fieldErrors } from '../core/fields.ts';
import { problemOf, toApiError } from '../http/problem.ts';
import type { RequestContext } from './context.ts';

/** A failed call as the console is told of it: the problem that REST would answer. */
export interface ErrorShape {
  message: string;
  /** JSON-RPC's number. */
  code: TRPCDefaultErrorShape['code'];
  data: Problem & { httpStatus: number };
}

/** Any failure of a procedure as one of the closed set. Never repeats what was sent. */
export function errorShape({
  error,
  shape,
  ctx,
}: {
  error: TRPCError;
  shape: TRPCDefaultErrorShape;
  ctx: RequestContext | undefined;
}): ErrorShape {
  const problem = problemOf(apiErrorOf(error), {
    publicUrl: ctx?.context.environment.PUBLIC_URL ?? '',
    requestId: ctx?.requestId ?? '',
  });
  return { message: problem.detail, code: shape.code, data: { ...problem, httpStatus: problem.status } };
}

/** What a failed call failed of. */
export function apiErrorOf(error: TRPCError): ApiError {
  const { cause } = error;
  switch (error.code) {
    case 'BAD_REQUEST':
      return new ApiError('invalid_request', {
        errors: cause instanceof ZodError ? fieldErrors('json', cause.issues) : [],
        cause,
      });
    case 'PARSE_ERROR':
    case 'UNSUPPORTED_MEDIA_TYPE':
      return new ApiError('invalid_json', { cause });
    case 'NOT_FOUND':
      return new ApiError('not_found');
    case 'METHOD_NOT_SUPPORTED':
      return new ApiError('method_not_allowed');
    case 'PAYLOAD_TOO_LARGE':
      return new ApiError('body_too_large');
    default:
      return toApiError(cause);
  }
}
