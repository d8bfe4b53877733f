import type { Tailoring } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { refusalOf } from '../billing/index.ts';
import { loadTailoring, lockTailoring } from './load.ts';
import { tailoringOf } from './read.ts';
import { subjectOf } from './resource.ts';

export interface RetryTailoringInput {
  tailoringId: string;
  keep?: (records: TenantTransaction, tailoring: Tailoring) => Promise<void>;
}

/**
 * Has the sections written that were not, because the model was away; what is there stays, and what was decided on it.
 * One that is whole, or still being written, stays as it is.
 * @throws ApiError `not_allowed`, `not_found`, `payment_required`
 */
export async function retryTailoring(
  context: AppContext,
  caller: Caller,
  { tailoringId, keep }: RetryTailoringInput,
): Promise<Tailoring> {
  requireMay(caller, 'resumes:write');
  const refusal = await refusalOf(context, caller);
  if (refusal) throw refusal;
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    if (!(await lockTailoring(records, caller, tailoringId))) throw new ApiError('not_found');
    const row = await loadTailoring(records, caller, tailoringId);
    if (row.state === 'partial' || row.state === 'failed') {
      const startedAt = new Date().toISOString();
      await records.tailoring.updateMany({
        where: { tenantId: caller.tenantId, id: tailoringId },
        data: { state: 'working', finishedAt: null },
      });
      await change.put({
        name: 'tailor-resume',
        id: `tailor-resume-${tailoringId}-${startedAt}`,
        subject: subjectOf(row),
        payload: { tailoringId, startedAt },
      });
    }
    const tailoring = await tailoringOf(records, caller, tailoringId);
    await keep?.(records, tailoring);
    return tailoring;
  });
}
