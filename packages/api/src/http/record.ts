import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { RequestEntry, RequestRecorder } from '../core/request-entry.ts';
import type { ApiContext, ApiEnv } from './context.ts';

/** Keeps every request whose tenant is known, refused ones too. Before authentication. */
export function recordRequests(recorder: RequestRecorder): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const at = new Date();
    const startedAt = performance.now();
    await next();
    const owner = ownerOf(c);
    if (!owner) return;
    recorder.record({
      ...owner,
      requestId: c.get('requestId'),
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      code: c.get('problemCode') ?? null,
      durationMs: Math.round(performance.now() - startedAt),
      at,
    });
  };
}

function ownerOf(c: ApiContext): Pick<RequestEntry, 'tenantId' | 'mode' | 'keyId'> | undefined {
  const caller = c.get('caller');
  if (!caller) return c.get('keyOwner');
  const { tenantId, mode } = caller;
  return { tenantId, mode, keyId: 'keyId' in caller ? caller.keyId : null };
}
