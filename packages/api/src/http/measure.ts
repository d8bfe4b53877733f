import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { ApiEnv } from './context.ts';

/** A request by its route, never by its path: ids would make a series each. */
export interface MeasuredRequest {
  method: string;
  route: string;
  status: string;
}

export type MeasureRequest = (request: MeasuredRequest, seconds: number) => void;

/** Measures every request, to its answer; of a stream, to its first byte. */
export function measureRequests(measure: MeasureRequest): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const startedAt = performance.now();
    await next();
    const request = { method: c.req.method, route: routePath(c, -1), status: String(c.res.status) };
    measure(request, (performance.now() - startedAt) / 1_000);
  };
}
