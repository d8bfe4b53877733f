import type { MiddlewareHandler } from 'hono';
import { type ApiEnv, type Principal, principalOf } from './context.ts';
import type { LimitName, Limits } from './limits.ts';

/** Counts every request of an address. */
export function limitAddress(limits: Limits): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await limits.consume('address', c.get('address'));
    await next();
  };
}

/** Counts what a caller does; behind authentication. */
export function limitPrincipal(limits: Limits): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { limit, caller } = countedAs(principalOf(c), c.get('address'));
    await limits.consume(limit, caller);
    await next();
  };
}

function countedAs(principal: Principal, address: string): { limit: LimitName; caller: string } {
  switch (principal.kind) {
    case 'secret':
      return { limit: 'secret', caller: principal.keyId };
    case 'client':
      return { limit: 'client', caller: principal.sessionId };
    case 'publishable':
      return { limit: 'publishable', caller: `${principal.keyId} ${address}` };
  }
}
