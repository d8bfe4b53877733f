import type { ErrorCode } from '@vivavoce/contract/errors';
import type { Context } from 'hono';
import type { Caller } from '../core/caller.ts';
import { ApiError } from '../core/error.ts';
import type { Seal } from '../core/seal.ts';
import type { KeyOwner } from '../database/database.ts';
import type { SubjectRef } from '../events/subject.ts';
import { addLogContext } from '../logging/context.ts';
import type { Logger } from '../logging/logger.ts';

/** One request that came with a key, while it is being worked on. */
export interface IdempotentRequest {
  actor: string;
  key: string;
  seal: Seal;
  /** What the answer is about, once it is known: the answer is erased with it. */
  subject?: Pick<SubjectRef, 'type' | 'id'>;
  /** Candidates of whom the answer tells, where it is about many. */
  people?: string[];
  kept: boolean;
}

/** The variables that every route may read. `caller` is there behind authentication only: take it with `callerOf`. */
export interface ApiEnv {
  Variables: {
    requestId: string;
    log: Logger;
    /** Address of the caller, as far as `TRUST_PROXY` lets it be known. */
    address: string;
    caller?: Caller;
    /** Whose key came, where it was refused. */
    keyOwner?: KeyOwner;
    /** Code of the problem that was answered. */
    problemCode?: ErrorCode;
    /** The request's `Idempotency-Key`, while its first request is being worked on; see `keepAnswer`. */
    idempotent?: IdempotentRequest;
  };
}

export type ApiContext = Context<ApiEnv>;

/** Records who is calling, for the handlers and on every log line from here on. */
export function setCaller(c: ApiContext, caller: Caller): void {
  c.set('caller', caller);
  addLogContext({
    tenantId: caller.tenantId,
    ...('sessionId' in caller ? { sessionId: caller.sessionId } : {}),
  });
}

/** @throws ApiError `invalid_key` where nobody was authenticated. */
export function callerOf(c: ApiContext): Caller {
  const caller = c.get('caller');
  if (!caller) throw new ApiError('invalid_key');
  return caller;
}
