import type { MiddlewareHandler } from 'hono';
import type { ApiContext, ApiEnv } from './context.ts';

const ALLOWED_HEADERS = 'Authorization, Content-Type, Idempotency-Key, Last-Event-ID, X-Request-Id';
const EXPOSED_HEADERS = 'Idempotent-Replayed, RateLimit, RateLimit-Policy, Retry-After, X-Request-Id';
const PREFLIGHT_SECONDS = '7200';

/**
 * Who may read answers from a page. Credentials are never involved, so a preflight tells nothing and is answered for every
 * origin; what decides is authentication, which refuses a key or token on an origin that is not exactly its own. Its
 * refusal stays readable, so that a developer sees the code. A secret key in a page is never answered readably.
 */
export function cors(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const origin = c.req.header('Origin');
    if (!origin) {
      await next();
      // What a cache keeps of this answer must not be given to a page: it may not read it.
      c.header('Vary', 'Origin', { append: true });
      return;
    }
    if (isPreflight(c)) {
      await next();
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Access-Control-Allow-Methods', c.res.headers.get('Allow') ?? '*');
      c.header('Access-Control-Allow-Headers', ALLOWED_HEADERS);
      c.header('Access-Control-Max-Age', PREFLIGHT_SECONDS);
      c.header('Vary', 'Origin');
      return;
    }
    await next();
    if (c.get('caller')?.kind === 'secret') return;
    c.header('Access-Control-Allow-Origin', origin);
    c.header('Access-Control-Expose-Headers', EXPOSED_HEADERS);
    c.header('Vary', 'Origin', { append: true });
  };
}

/** Whether a page asks if it may send a request, before it does. */
export function isPreflight(c: ApiContext): boolean {
  return (
    c.req.method === 'OPTIONS' &&
    c.req.header('Origin') !== undefined &&
    c.req.header('Access-Control-Request-Method') !== undefined
  );
}
