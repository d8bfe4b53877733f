import type { Session } from '@vivavoce/contract/records';
import type { AppContext } from '../../../context.ts';
import { type Caller, refOf } from '../../../core/caller.ts';
import { ApiError } from '../../../core/error.ts';
import { loadSession, toSession } from './resource.ts';

/** @throws ApiError `not_allowed`, `not_found` */
export async function readSession(
  context: AppContext,
  caller: Caller,
  { sessionId }: { sessionId: string },
): Promise<Session> {
  const ref = refOf(caller, sessionId, 'sessions:read');
  return context.database.withTenant(ref, async (records) =>
    toSession(await loadSession(records, ref), caller, context),
  );
}

/** The session that a token belongs to. @throws ApiError `not_allowed`, `not_found` */
export async function readCurrentSession(context: AppContext, caller: Caller): Promise<Session> {
  if (caller.kind !== 'session' && caller.kind !== 'result') throw new ApiError('not_allowed');
  return readSession(context, caller, { sessionId: caller.sessionId });
}
