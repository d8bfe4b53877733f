import type { Tailoring } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { toJson } from '../../database/json.ts';
import { changeRecords } from '../../tasks/change.ts';
import { refusalOf } from '../billing/index.ts';
import { loadTailoring, lockTailoring } from './load.ts';
import { tailoringOf } from './read.ts';
import { readLetter, subjectOf } from './resource.ts';

export interface AskLetterInput {
  tailoringId: string;
  keep?: (records: TenantTransaction, tailoring: Tailoring) => Promise<void>;
}

/** Has a cover letter written; one that is being written already is waited for. @throws ApiError `not_allowed`, `not_found`, `payment_required` */
export async function askLetter(
  context: AppContext,
  caller: Caller,
  { tailoringId, keep }: AskLetterInput,
): Promise<Tailoring> {
  requireMay(caller, 'resumes:write');
  const refusal = await refusalOf(context, caller);
  if (refusal) throw refusal;
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    if (!(await lockTailoring(records, caller, tailoringId))) throw new ApiError('not_found');
    const row = await loadTailoring(records, caller, tailoringId);
    if (readLetter(row)?.state !== 'working') {
      const startedAt = new Date().toISOString();
      await records.tailoring.updateMany({
        where: { tenantId: caller.tenantId, id: tailoringId },
        data: { letter: toJson({ state: 'working', paragraphs: [], droppedCount: 0 }) },
      });
      await change.put({
        name: 'write-letter',
        id: `write-letter-${tailoringId}-${startedAt}`,
        subject: subjectOf(row),
        payload: { tailoringId, startedAt },
      });
    }
    const tailoring = await tailoringOf(records, caller, tailoringId);
    await keep?.(records, tailoring);
    return tailoring;
  });
}
