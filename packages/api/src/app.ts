import { OpenAPIHono } from '@hono/zod-openapi';
import type { AppContext } from './context.ts';
import type { AppEnv } from './http/context.ts';

/** The whole API: edges around the features. Serves `/v1`, `/internal` and the hosted widget. */
export function createApp(_context: AppContext): OpenAPIHono<AppEnv> {
  const app = new OpenAPIHono<AppEnv>();
  return app;
}
