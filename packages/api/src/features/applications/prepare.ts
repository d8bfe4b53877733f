import type { ApplicationDetail } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { refusalOf } from '../billing/index.ts';
import { readMaterial } from './material.ts';
import { detailOf, loadApplication, subjectOf, toPracticeDraft } from './resource.ts';
import { lockApplication } from './touch.ts';

export const DRAFT_TASK = 'draft-practice';

export interface PrepareInput {
  id: string;
  /** @defaultValue as for `practise` */
  locale?: string | undefined;
  keep?: (records: TenantTransaction, detail: ApplicationDetail) => Promise<void>;
}

/**
 * Has the questions drafted that practising for an application asks, so that the interview begins at once when they are ready. What is
 * being drafted already is waited for; what failed is tried again.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where it has no job, `session_limit`, `payment_required`
 */
export async function preparePractice(
  context: AppContext,
  caller: Caller,
  { id, locale, keep }: PrepareInput,
): Promise<ApplicationDetail> {
  requireMay(caller, 'applications:practise');
  const refusal = await refusalOf(context, caller);
  if (refusal) throw refusal;
  const { tenantId } = caller;
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    await lockApplication(records, caller, id);
    const row = await loadApplication(records, caller, id);
    const { isDrafted, basis } = await readMaterial(records, caller, { id, asked: locale });
    const known = toPracticeDraft(row)?.state;
    const state = isDrafted ? 'ready' : 'drafting';
    if (known !== state) {
      const draftAskedAt = new Date();
      await records.application.updateMany({
        where: { tenantId, id },
        data: { draftState: state, draftProblem: null, draftAskedAt },
      });
      await change.tell(subjectOf(row), { type: 'application.practice_draft', data: { state } });
      if (state === 'drafting') {
        const askedAt = draftAskedAt.toISOString();
        await change.put({
          name: DRAFT_TASK,
          id: `${DRAFT_TASK}-${id}-${askedAt}`,
          subject: subjectOf(row),
          payload: { applicationId: id, askedAt, locale: basis.locale },
        });
      }
    }
    const detail = await detailOf(records, caller, id);
    await keep?.(records, detail);
    return detail;
  });
}
