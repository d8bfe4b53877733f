import { newId } from '@vivavoce/contract/ids';
import { CANDIDATE_SCOPES, type CandidateToken } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, candidateCaller } from '../../core/caller.ts';
import type { Account } from '../../core/sign-in.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';
import { signCandidateToken } from '../candidate-tokens/index.ts';
import { candidateOfAccount } from './candidate.ts';
import { notOffered, offering } from './offered.ts';

/**
 * Lets somebody in who is signed in on our own pages: as the candidate that they are at this tenant, and as nothing else. That they
 * are a member, here or elsewhere, is not looked at.
 * @throws ApiError `not_allowed` where the tenant offers no accounts
 */
export async function enterSignedIn(
  context: AppContext,
  { tenantId, mode }: Pick<Caller, 'tenantId' | 'mode'>,
  { id: accountId, email }: Account,
): Promise<CandidateToken> {
  const { TOKEN_SECRET, PUBLIC_URL } = context.environment;
  const origin = new URL(PUBLIC_URL).origin;
  return changeRecords(context, { tenantId, mode }, async (change) => {
    const { records } = change;
    if (!(await offering(records, { tenantId }))) throw notOffered();
    const proven = { accountId, email: email.toLowerCase() };
    const row = await candidateOfAccount(records, { tenantId, mode }, proven);
    const signInId = newId('candidateSignIn');
    await records.candidateSignIn.create({
      data: { tenantId, mode, id: signInId, accountId, candidateId: row.id, origin },
    });
    const own = { tenantId, mode, candidateId: row.id, scopes: [...CANDIDATE_SCOPES], signInId };
    await audit(
      change,
      candidateCaller({
        ...own,
        origin,
        candidateIds: [row.id],
        boundTo: origin,
        version: 0,
        anonymousUntil: null,
      }),
      { action: 'candidate.signed_in', subject: { type: 'candidate', id: row.id } },
    );
    return signCandidateToken(
      { ...own, version: row.tokenVersion, origin },
      { secret: TOKEN_SECRET, nowMs: Date.now(), anonymousUntil: null },
    );
  });
}
