import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ApiError } from '../core/error.ts';
import type { ApiEnv } from './context.ts';

export const DEFAULT_BODY_BYTES = 64 * 1024;

/** Where the agent calls, see `limitBody`. */
const INTERNAL = '/internal/';

/** Prefixes of addresses that take more. Templates carry rubrics; the agent sends a hundred records at once. */
const LARGER_BODIES: readonly (readonly [prefix: string, maxBytes: number])[] = [
  ['/v1/templates', 512 * 1024],
  [INTERNAL, 8 * 1024 * 1024],
];

/** Bodies of everybody but the agent: its own may be long, so that nobody's is read there before it is known to be the agent's. */
export function limitPublicBody(): MiddlewareHandler<ApiEnv> {
  const limit = limitBody();
  return (c, next) => (c.req.path.startsWith(INTERNAL) ? next() : limit(c, next));
}

/** Refuses a body above its limit before it is read whole. One of unknown length is read here, as far as the limit. */
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
