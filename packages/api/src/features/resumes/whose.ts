import type { Caller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { loadPerson, upsertCandidate } from '../candidates/index.ts';

/**
 * The candidate that a caller means: a candidate's own page itself, everybody else by id or reference.
 * @throws ApiError `invalid_request`, `not_found`
 */
export async function candidateOf(
  records: TenantTransaction,
  caller: Caller,
  { candidate, externalId }: { candidate?: string; externalId?: string },
): Promise<string> {
  if (caller.kind === 'candidate') {
    if (externalId !== undefined || (candidate !== undefined && !caller.candidateIds.includes(candidate))) {
      throw new ApiError('not_allowed');
    }
    return caller.candidateId;
  }
  if (candidate !== undefined) return (await loadPerson(records, caller, candidate)).row.id;
  if (externalId !== undefined) return (await upsertCandidate(records, caller, { externalId })).id;
  throw new ApiError('invalid_request', {
    errors: [{ pointer: 'query.candidate', detail: 'Say whose it is: `candidate` or `externalId`.' }],
  });
}
