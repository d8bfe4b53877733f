import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from './context.ts';
import type { ApiEnv } from './http/context.ts';
import { createRouter } from './http/router.ts';

/** The whole API: edges around the features. Serves `/v1`, `/internal` and the hosted widget. */
export function createApp(_context: AppContext): OpenAPIHono<ApiEnv> {
  const app = createRouter();
  return app;
}
