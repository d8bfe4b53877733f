import type { AppContext } from '../../context.ts';
import type { Caller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { changeRecords } from '../../tasks/change.ts';
import { audit } from '../audit/index.ts';

/**
 * Signs a candidate out: in the browser that calls, or everywhere. Everywhere ends every other token of theirs as well, whoever asked
 * for it.
 * @throws ApiError `not_allowed` where the token comes of no sign-in
 */
export async function leaveAccount(
  context: AppContext,
  caller: Caller,
  { everywhere }: { everywhere: boolean },
): Promise<void> {
  if (caller.kind !== 'candidate') throw new ApiError('not_allowed');
  if (caller.signInId === null) {
    throw new ApiError('not_allowed', {
      detail: 'Nobody signed in to get this token.',
      fix: 'Drop it, or revoke it with `DELETE /v1/candidate-tokens/{candidateId}`.',
    });
  }
  const { tenantId, mode, signInId: id, candidateIds } = caller;
  await changeRecords(context, caller, async (change) => {
    const { records } = change;
    if (!everywhere) {
      await records.candidateSignIn.deleteMany({ where: { tenantId, id } });
      return;
    }
    const own = { in: [...candidateIds] };
    await records.candidateSignIn.deleteMany({ where: { tenantId, mode, candidateId: own } });
    await records.candidate.updateMany({
      where: { tenantId, id: own },
      data: { tokenVersion: { increment: 1 } },
    });
    await audit(change, caller, {
      action: 'candidate.signed_out',
      subject: { type: 'candidate', id: caller.candidateId },
    });
  });
}
