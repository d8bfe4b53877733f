import { newId } from '@vivavoce/contract/ids';
import type { Tailoring } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { refusalOf } from '../billing/index.ts';
import { loadJob, loadVersion } from './load.ts';
import { subjectOf, toTailoring } from './resource.ts';
import { sectionsOf } from './sections.ts';

export interface CreateTailoringInput {
  resumeId: string;
  jobId: string;
  keep?: (records: TenantTransaction, tailoring: Tailoring) => Promise<void>;
}

/**
 * Begins to tailor a resume, as it is now, to a job. Sections come as they are done.
 * @throws ApiError `not_allowed`, `not_found` where the resume or the job is no more, `resume_not_ready`, `payment_required`
 */
export async function createTailoring(
  context: AppContext,
  caller: Caller,
  { resumeId, jobId, keep }: CreateTailoringInput,
): Promise<Tailoring> {
  requireMay(caller, 'resumes:write');
  const { tenantId, mode } = caller;
  const refusal = await refusalOf(context, caller);
  if (refusal) throw refusal;
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    const resume = await records.resume.findUnique({
      where: { tenantId_mode_id: { tenantId, mode, id: resumeId } },
    });
    if (!resume) throw new ApiError('not_found');
    if (resume.state !== 'parsed') throw new ApiError('resume_not_ready');
    const { version } = resume;
    const { document } = await loadVersion(records, caller, { resumeId, version });
    await loadJob(records, caller, jobId);
    const row = await records.tailoring.create({
      data: {
        tenantId,
        mode,
        id: newId('tailoring'),
        candidateId: resume.candidateId,
        resumeId,
        resumeVersion: version,
        jobId,
        sections: sectionsOf(document),
      },
    });
    const subject = subjectOf(row);
    await change.tell(subject, { type: 'tailoring.created', data: {} });
    await change.put({
      name: 'tailor-resume',
      id: `tailor-resume-${row.id}`,
      subject,
      payload: { tailoringId: row.id },
    });
    const tailoring = toTailoring({ ...row, proposals: [] }, document);
    await keep?.(records, tailoring);
    return tailoring;
  });
}
