import type { ResultToken } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { loadSession, resultTokenOf } from '../sessions/index.ts';
import { hasResult } from './resource.ts';

/**
 * A token that reads the result of an interview of the candidate who calls, where its template gives candidates one.
 * @throws ApiError `not_allowed`, `not_found`, also where the interview is somebody else's, `invalid_request` where there is no result
 * for them
 */
export async function openOwnResult(
  context: AppContext,
  caller: Caller,
  { id }: { id: string },
): Promise<ResultToken> {
  requireMay(caller, 'own-interviews:read');
  if (caller.kind !== 'candidate') throw new ApiError('not_allowed');
  const { tenantId, mode, candidateIds } = caller;
  const ref = { tenantId, mode, sessionId: id };
  const whole = await context.database.withTenant(caller, (records) => loadSession(records, ref));
  const { row } = whole;
  if (row.mode !== mode || row.candidateId === null || !candidateIds.includes(row.candidateId)) {
    throw new ApiError('not_found');
  }
  if (!hasResult(whole)) {
    throw new ApiError('invalid_request', {
      detail: 'This interview has no result for the candidate.',
      fix: 'Ask for those alone whose `hasResult` is true.',
    });
  }
  return resultTokenOf(context, row);
}
