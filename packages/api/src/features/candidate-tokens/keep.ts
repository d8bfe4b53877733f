import type { CandidateToken } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { idsOf, loadPerson } from '../candidates/index.ts';
import { signCandidateToken } from './token.ts';

/** A new token of the same candidate, with the same scopes. @throws ApiError `not_allowed`, `invalid_token` where it was revoked meanwhile */
export async function refreshCandidateToken(context: AppContext, caller: Caller): Promise<CandidateToken> {
  if (caller.kind !== 'candidate') throw new ApiError('not_allowed');
  const { tenantId, mode, candidateId, anonymousUntil, signInId } = caller;
  const row = await context.database.withTenant(caller, async (records) => {
    if (signInId !== null) {
      const { count } = await records.candidateSignIn.updateMany({
        where: { tenantId, id: signInId },
        data: { renewedAt: new Date() },
      });
      if (count === 0) return null;
    }
    return records.candidate.findUnique({ where: { tenantId_id: { tenantId, id: candidateId } } });
  });
  if (!row) throw new ApiError('invalid_token');
  return signCandidateToken(
    {
      tenantId,
      mode,
      candidateId,
      version: row.tokenVersion,
      scopes: [...caller.scopes],
      origin: caller.boundTo,
      signInId,
    },
    { secret: context.environment.TOKEN_SECRET, nowMs: Date.now(), anonymousUntil },
  );
}

/** Makes every token of a candidate worthless; a candidate can do it to their own. @throws ApiError `not_allowed`, `not_found` */
export async function revokeCandidateTokens(
  context: AppContext,
  caller: Caller,
  { candidateId }: { candidateId: string },
): Promise<void> {
  if (caller.kind === 'candidate') {
    if (!caller.candidateIds.includes(candidateId)) throw new ApiError('not_allowed');
  } else {
    requireMay(caller, 'candidates:enter');
  }
  await context.database.withTenant(caller, async (records) => {
    const person = await loadPerson(records, caller, candidateId);
    await records.candidate.updateMany({
      where: { tenantId: caller.tenantId, id: { in: idsOf(person) } },
      data: { tokenVersion: { increment: 1 } },
    });
  });
}
