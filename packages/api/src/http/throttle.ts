import type { MiddlewareHandler } from 'hono';
import type { Caller } from '../core/caller.ts';
import { type ApiEnv, callerOf } from './context.ts';
import { allowanceHeaders, type LimitName, type Limits } from './limits.ts';

/** Counts every request of an address. */
export function limitAddress(limits: Limits): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await limits.consume('address', c.get('address'));
    await next();
  };
}

/** Counts what a caller does, and tells what is left; behind authentication. */
export function limitCaller(limits: Limits): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    const caller = callerOf(c);
    const { limit, who } = countedAs(caller, c.get('address'));
    const allowance = await limits.consume(limit, who);
    if (caller.kind === 'candidate' && caller.anonymousUntil && takesIn(c.req)) {
      await limits.consume('anonymousFile', c.get('address'));
    }
    await next();
    if (!allowance) return;
    for (const [name, value] of Object.entries(allowanceHeaders(limit, allowance))) c.header(name, value);
  };
}

/** Whether a request hands in a resume or a job, has one tailored, or an interview drafted from them: a model reads or writes each, at some cost. */
export function takesIn({ method, path }: { method: string; path: string }): boolean {
  const takes =
    /^\/v1\/((resumes|jobs|tailorings)(\/documents|\/files|\/[^/]+\/(letter|retry))?|applications\/[^/]+\/practice)$/;
  return method === 'POST' && takes.test(path);
}

function countedAs(caller: Caller, address: string): { limit: LimitName; who: string } {
  switch (caller.kind) {
    case 'secret':
      return { limit: 'secret', who: caller.keyId };
    case 'publishable':
      return { limit: 'publishable', who: `${caller.keyId} ${address}` };
    case 'member':
      return { limit: 'member', who: caller.accountId };
    case 'candidate':
      return { limit: 'client', who: caller.candidateId };
    case 'session':
    case 'result':
    case 'agent':
      return { limit: 'client', who: caller.sessionId };
  }
}
