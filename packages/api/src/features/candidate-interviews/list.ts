import type { CandidateInterview, Page } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { NEWEST, pageBy } from '../../core/order.ts';
import type { PageQuery } from '../../core/page.ts';
import { completeSessions } from '../sessions/index.ts';
import { toCandidateInterview } from './resource.ts';

/**
 * The interviews of the candidate who calls, newest first. That they are theirs the database holds, too (policy `candidate` of
 * `sessions`).
 * @throws ApiError `not_allowed`, `invalid_cursor`
 */
export async function listCandidateInterviews(
  { database }: AppContext,
  caller: Caller,
  query: PageQuery,
): Promise<Page<CandidateInterview>> {
  requireMay(caller, 'own-interviews:read');
  if (caller.kind !== 'candidate') throw new ApiError('not_allowed');
  const { tenantId, mode, candidateIds } = caller;
  const page = pageBy(NEWEST, query);
  return database.withTenant(caller, async (records) => {
    const rows = await records.session.findMany({
      where: {
        tenantId,
        mode,
        candidateId: { in: [...candidateIds] },
        ...page.where,
      },
      ...page.first,
    });
    const { data, nextCursor } = page.of(rows, (row) => row);
    return { data: (await completeSessions(records, data)).map(toCandidateInterview), nextCursor };
  });
}
