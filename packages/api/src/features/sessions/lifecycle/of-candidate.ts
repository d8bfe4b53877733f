import type { CreateSessionResponse } from '@vivavoce/contract/records';
import type { AppContext, CoreContext } from '../../../context.ts';
import type { Caller } from '../../../core/caller.ts';
import type { ApiError } from '../../../core/error.ts';
import type { SessionRef } from '../../../core/session-ref.ts';
import type { Prisma } from '../../../generated/prisma/client.ts';
import type { Change } from '../../../tasks/change.ts';
import { signToken } from '../access/token.ts';
import { loadSession, toSession } from '../resource/resource.ts';
import { requireCapacity } from './capacity.ts';
import { SessionChange } from './change.ts';
import { beginSession } from './create.ts';

export interface BeginForCandidate {
  ref: SessionRef;
  data: Omit<Prisma.SessionUncheckedCreateInput, 'tenantId' | 'mode' | 'id'> & { keyId: string | null };
  /** Why the tenant can begin nothing new; what the candidate has paid for begins all the same. */
  refusal: ApiError | null;
}

/**
 * Begins an interview that a candidate asked for, in the transaction of whatever it belongs to.
 * @throws ApiError `session_limit`, `payment_required`
 */
export async function beginForCandidate(
  context: AppContext,
  change: Change<CoreContext>,
  caller: Caller,
  { ref, data, refusal }: BeginForCandidate,
): Promise<CreateSessionResponse> {
  await requireCapacity(change.records, { tenantId: ref.tenantId, keyId: data.keyId });
  const row = await beginSession(new SessionChange(change, ref), data, refusal);
  return {
    session: toSession(await loadSession(change.records, ref), caller, context),
    token: signToken(context.environment.TOKEN_SECRET, { ...ref, version: row.tokenVersion }, Date.now()),
  };
}
