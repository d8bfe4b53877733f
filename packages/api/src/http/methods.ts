import type { MiddlewareHandler } from 'hono';
import type { RouterRoute } from 'hono/types';
import { ApiError } from '../core/error.ts';
import type { ApiEnv } from './context.ts';
import { isPreflight } from './cors.ts';

/**
 * `OPTIONS`, for everybody: the methods that the address takes, in `Allow`. A preflight is answered for an address that is
 * none, too, so that the page can read the refusal of what it sends then.
 */
export function answerOptions(methodsOf: (path: string) => readonly string[]): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (c.req.method !== 'OPTIONS') return next();
    const methods = methodsOf(c.req.path);
    if (methods.length === 0 && !isPreflight(c)) throw new ApiError('not_found');
    return c.body(null, 204, methods.length > 0 ? { Allow: methods.join(', ') } : {});
  };
}

/** Which methods an address takes, from the routes of the application. Middleware (`ALL`) is no route. */
export function createMethodFinder(routes: readonly RouterRoute[]): (path: string) => string[] {
  const patterns = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  for (const { method, path } of routes) {
    if (method === 'ALL') continue;
    const known = patterns.get(path) ?? { pattern: patternOf(path), methods: new Set() };
    known.methods.add(method);
    if (method === 'GET') known.methods.add('HEAD');
    patterns.set(path, known);
  }
  return (path) => {
    const methods = new Set<string>();
    for (const { pattern, methods: taken } of patterns.values()) {
      if (pattern.test(path)) for (const method of taken) methods.add(method);
    }
    if (methods.size > 0) methods.add('OPTIONS');
    return [...methods].sort();
  };
}

/** `/v1/sessions/:id{[a-z]+}` and `/embed/*` as regular expressions. */
function patternOf(path: string): RegExp {
  const source = path
    .split('/')
    .map((part) => {
      if (part === '*') return '.*';
      const named = /^:[A-Za-z0-9_]+(?:\{(.+)\})?(\??)$/.exec(part);
      return named ? (named[1] ?? '[^/]+') : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
    })
    .join('/');
  return new RegExp(`^${source}$`);
}
