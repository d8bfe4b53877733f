import type { MiddlewareHandler } from 'hono';
import type { Caller } from '../core/caller.ts';
import { type ApiEnv, callerOf } from './context.ts';
import type { LimitName, Limits } from './limits.ts';

/** Counts every request of an address. */
export function limitAddress(limits: Limits): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await limits.consume('address', c.get('address'));
    await next();
  };
}

/** Counts what a caller does; behind authentication. */
export function limitCaller(limits: Limits): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const { limit, who } = countedAs(callerOf(c), c.get('address'));
    await limits.consume(limit, who);
    await next();
  };
}

function countedAs(caller: Caller, address: string): { limit: LimitName; who: string } {
  switch (caller.kind) {
    case 'secret':
      return { limit: 'secret', who: caller.keyId };
    case 'publishable':
      return { limit: 'publishable', who: `${caller.keyId} ${address}` };
    case 'member':
      return { limit: 'member', who: caller.accountId };
    case 'session':
    case 'result':
    case 'agent':
      return { limit: 'client', who: caller.sessionId };
  }
}
