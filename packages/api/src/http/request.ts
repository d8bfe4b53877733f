import { getConnInfo } from '@hono/node-server/conninfo';
import { newId } from '@vivavoce/contract/ids';
import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import { withLogContext } from '../logging/context.ts';
import type { Logger } from '../logging/logger.ts';
import type { ApiContext, ApiEnv } from './context.ts';

/** An id that a caller may give its request: enough for every tracing scheme, nothing that could break a log or a header. */
const SANE_REQUEST_ID = /^[A-Za-z0-9][A-Za-z0-9._:-]{7,99}$/;

export interface RequestOptions {
  log: Logger;
  /** Take the caller's address from `X-Forwarded-For`. */
  trustProxy: boolean;
}

/**
 * Gives every request its id (`X-Request-Id`, the caller's own where it is sane), its logger and one line in the log when
 * it is answered. First of all middleware.
 */
export function requestContext({ log, trustProxy }: RequestOptions): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const given = c.req.header('X-Request-Id');
    const requestId = given && SANE_REQUEST_ID.test(given) ? given : newId('request');
    c.set('requestId', requestId);
    c.set('log', log);
    c.set('address', addressOf(c, trustProxy));
    const startedAt = performance.now();
    await withLogContext({ requestId }, async () => {
      await next();
      c.header('X-Request-Id', requestId);
      // Whoever watches the process asks every few seconds.
      const level = c.req.path === '/healthz' || c.req.path === '/readyz' ? 'debug' : 'info';
      log[level](
        {
          method: c.req.method,
          // The pattern, not the address: an address can hold what somebody typed.
          route: routePath(c, -1),
          status: c.res.status,
          durationMs: Math.round(performance.now() - startedAt),
        },
        'request',
      );
    });
  };
}

function addressOf(c: ApiContext, trustProxy: boolean): string {
  if (trustProxy) {
    // The last entry is the one that our own proxy wrote; all before it are the caller's word.
    const forwarded = c.req.header('X-Forwarded-For')?.split(',').at(-1)?.trim();
    if (forwarded) return networkOf(forwarded);
  }
  // Requests that come in by `app.request` have no socket.
  const bindings = c.env as { incoming?: unknown } | undefined;
  const socketAddress = bindings?.incoming ? getConnInfo(c).remote.address : undefined;
  return networkOf(socketAddress ?? 'local');
}

/** An IPv6 caller owns a whole /64: limits count that, not the single address, nor the port that some proxies write with it. */
export function networkOf(address: string): string {
  const portless = /^\[([^\]]+)\](?::\d+)?$|^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(address);
  if (portless) return networkOf(portless[1] ?? portless[2] ?? '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  if (!address.includes(':')) return address.slice(0, 64);
  const [head = '', tail] = address.toLowerCase().split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const zeros =
    tail === undefined ? [] : new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`;
}
