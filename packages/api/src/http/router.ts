import { OpenAPIHono } from '@hono/zod-openapi';
import { ApiError } from '../core/error.ts';
import { fieldErrors } from '../core/fields.ts';
import type { ApiEnv } from './context.ts';

/** A router for a capability's routes: whatever does not fit its schema is answered as `invalid_request`, field by field. */
export function createRouter(): OpenAPIHono<ApiEnv> {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      throw new ApiError('invalid_request', { errors: fieldErrors(result.target, result.error.issues) });
    },
  });
}
