import type { CandidateInterview, Page } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { decodeCursor, type PageQuery, pageOf, timePositionSchema } from '../../core/page.ts';
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
  { cursor, limit }: PageQuery,
): Promise<Page<CandidateInterview>> {
  requireMay(caller, 'own-interviews:read');
  if (caller.kind !== 'candidate') throw new ApiError('not_allowed');
  const { tenantId, mode, candidateIds } = caller;
  const before = cursor === undefined ? undefined : decodeCursor(timePositionSchema, cursor);
  return database.withTenant(caller, async (records) => {
    const rows = await records.session.findMany({
      where: {
        tenantId,
        mode,
        candidateId: { in: [...candidateIds] },
        ...(before === undefined
          ? {}
          : {
              OR: [
                { createdAt: { lt: new Date(before[0]) } },
                { createdAt: new Date(before[0]), id: { lt: before[1] } },
              ],
            }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    return pageOf(await completeSessions(records, rows), {
      limit,
      positionOf: ({ row }) => [row.createdAt.toISOString(), row.id],
      itemOf: toCandidateInterview,
    });
  });
}
