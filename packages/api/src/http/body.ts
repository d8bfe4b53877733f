import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { ApiEnv } from './context.ts';
import { ApiError } from './error.ts';

export const DEFAULT_BODY_BYTES = 64 * 1024;

/** Prefixes of addresses that take more. Templates carry rubrics; the agent sends a hundred records at once. */
const LARGER_BODIES: readonly (readonly [prefix: string, maxBytes: number])[] = [
  ['/v1/templates', 512 * 1024],
  ['/internal/', 8 * 1024 * 1024],
];

/** Refuses a body above its limit before it is read whole. */
export function limitBody(): MiddlewareHandler<ApiEnv> {
  const limiters = new Map<number, MiddlewareHandler>();
  return (c, next) => {
    const maxSize =
      LARGER_BODIES.find(([prefix]) => c.req.path.startsWith(prefix))?.[1] ?? DEFAULT_BODY_BYTES;
    let limiter = limiters.get(maxSize);
    if (!limiter) {
      limiter = bodyLimit({
        maxSize,
        onError: () => {
          throw new ApiError('body_too_large', {
            detail: `Send at most ${maxSize / 1024} KB.`,
            // What is left of the body is not read, so the connection cannot carry another request.
            headers: { Connection: 'close' },
          });
        },
      });
      limiters.set(maxSize, limiter);
    }
    return limiter(c, next);
  };
}
