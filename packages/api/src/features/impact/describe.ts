import type { SelfDescription } from '@vivavoce/contract/records';
import type { CoreContext } from '../../context.ts';
import { type Caller, refOf } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import { loadSession } from '../sessions/index.ts';

/**
 * Keeps what a candidate says about themself after the interview, in the place of what they said before. It is told to nobody: no
 * event, no entry, and no verb that reads it of one session.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` before the interview is over
 */
export async function describeSelf(
  context: CoreContext,
  caller: Caller,
  { sessionId, gender = null, age = null, disability = null }: SelfDescription & { sessionId: string },
): Promise<void> {
  const ref = refOf(caller, sessionId, 'sessions:take');
  const { tenantId, mode } = ref;
  await context.database.withTenant(ref, async (records) => {
    const { row } = await loadSession(records, ref);
    if (row.endedAt === null) {
      throw new ApiError('invalid_request', { detail: 'The interview is not over. Ask when it is.' });
    }
    const said = { gender, age, disability };
    if (Object.values(said).every((value) => value === null)) {
      // That it was counted stays known, or taking it back and saying it again would count it twice.
      await records.selfDescription.deleteMany({
        where: { tenantId, sessionId, decisionCounted: false, scoreCounted: false },
      });
      await records.selfDescription.updateMany({ where: { tenantId, sessionId }, data: said });
      return;
    }
    await records.selfDescription.upsert({
      where: { tenantId_sessionId: { tenantId, sessionId } },
      create: { tenantId, mode, sessionId, ...said },
      update: said,
    });
  });
}
