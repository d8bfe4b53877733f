import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ApiError } from '../core/error.ts';
import type { ApiContext, ApiEnv } from './context.ts';

/** Ten megabytes: a resume or a job description is text. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** With what a form writes around it. */
export const FILE_BODY_BYTES = MAX_FILE_BYTES + 64 * 1024;

/** A route that says nothing else takes this much. */
export const DEFAULT_BODY_BYTES = 64 * 1024;

/** The console's procedures: a member writes whole templates, with their translations. */
const PROCEDURE_BODY_BYTES = 512 * 1024;
const PROCEDURES = '/console/trpc/';
/** One of them takes a file. */
const FILE_PROCEDURES = ['/console/trpc/jobs.createFromFile'];

/** Where a route of `/v1` says how much it takes; in the description of the API, too. */
export const BODY_LIMIT = 'x-max-body-bytes';

/** Routes that limit their own bodies, once they know whose they are: the agent's by its token, blobs' by the signed address. */
const LIMIT_THEIR_OWN = ['/internal/', '/blobs/'];

/** Bodies of everybody else. */
export function limitPublicBody(
  limitOf: (method: string, path: string) => number,
): MiddlewareHandler<ApiEnv> {
  const limit = limitBody((c) => limitOf(c.req.method, c.req.path));
  return (c, next) => (LIMIT_THEIR_OWN.some((path) => c.req.path.startsWith(path)) ? next() : limit(c, next));
}

/** Refuses a body above its limit before it is read whole. One of unknown length is read here, as far as the limit. */
export function limitBody(maxBytesOf: (c: ApiContext) => number): MiddlewareHandler<ApiEnv> {
  const limiters = new Map<number, MiddlewareHandler>();
  return (c, next) => {
    const maxSize = maxBytesOf(c);
    let limiter = limiters.get(maxSize);
    if (!limiter) {
      limiter = bodyLimit({
        maxSize,
        onError: () => {
          throw new ApiError('body_too_large', {
            detail: `The body is larger than the ${maxSize / 1024} KB that this endpoint allows.`,
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

interface DescribedRoute {
  method: string;
  path: string;
  [BODY_LIMIT]?: number;
}

/** How much the route at an address takes, from the routes that say so. */
export function createBodyLimitFinder(
  routes: readonly DescribedRoute[],
): (method: string, path: string) => number {
  const limits = routes.flatMap(({ method, path, [BODY_LIMIT]: maxBytes }) =>
    maxBytes === undefined
      ? []
      : [
          {
            method: method.toUpperCase(),
            maxBytes,
            pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
          },
        ],
  );
  return (method, path) =>
    (FILE_PROCEDURES.includes(path) ? FILE_BODY_BYTES : undefined) ??
    limits.find((limit) => limit.method === method && limit.pattern.test(path))?.maxBytes ??
    (path.startsWith(PROCEDURES) ? PROCEDURE_BODY_BYTES : DEFAULT_BODY_BYTES);
}
