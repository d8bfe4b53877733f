import type { ApplicationDetail } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { idsOf, loadPerson } from '../candidates/index.ts';
import { loadJobOf, loadResumeOf } from './create.ts';
import { type ApplicationRow, detailOf, loadApplication, subjectOf } from './resource.ts';
import type { ApplicationChange } from './schema.ts';
import { lockApplication } from './touch.ts';

/**
 * Changes what an application says of itself: where it stands, what it is about. Said again, nothing is told again.
 * @throws ApiError `not_allowed`, `not_found`, `resume_not_ready`, `invalid_request` where another application has this job
 */
export async function updateApplication(
  context: AppContext,
  caller: Caller,
  { id, change: wanted }: { id: string; change: ApplicationChange },
): Promise<ApplicationDetail> {
  requireMay(caller, 'applications:write');
  const { tenantId } = caller;
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    await lockApplication(records, caller, id);
    const row = await loadApplication(records, caller, id);
    const { status, jobId, resumeId, ...facts } = wanted;
    const fields = Object.entries(facts).flatMap(([field, value]) =>
      value === row[field as keyof typeof facts] ? [] : [field],
    );
    if (jobId !== undefined && jobId !== row.job?.jobId) {
      await setJob(records, row, jobId);
      fields.push('jobId');
    }
    if (resumeId !== undefined && (await setResume(records, row, resumeId))) fields.push('resumeId');
    const moved = status !== undefined && status !== row.status;
    if (!moved && fields.length === 0) return detailOf(records, caller, id);
    const now = new Date();
    await records.application.updateMany({
      where: { tenantId, id },
      data: {
        ...facts,
        updatedAt: now,
        ...(moved ? { status, statusChangedAt: now } : {}),
        ...(fields.includes('jobId') || fields.includes('resumeId') ? { draftState: null } : {}),
      },
    });
    if (moved) {
      await change.tell(subjectOf(row), {
        type: 'application.status',
        data: { from: row.status, to: status },
      });
    }
    if (fields.length > 0) {
      await change.tell(subjectOf(row), { type: 'application.changed', data: { fields } });
    }
    return detailOf(records, caller, id);
  });
}

async function setJob(records: TenantTransaction, row: ApplicationRow, jobId: string): Promise<void> {
  const { tenantId, mode, id: applicationId, candidateId } = row;
  const ids = idsOf(await loadPerson(records, row, candidateId));
  await loadJobOf(records, row, { jobId, ids });
  const other = await records.applicationJob.findFirst({
    where: { tenantId, mode, jobId, candidateId: { in: ids } },
  });
  if (other) {
    throw new ApiError('invalid_request', {
      errors: [{ pointer: '/jobId', detail: 'Another application has this job. Use that one.' }],
    });
  }
  await records.applicationJob.upsert({
    where: { tenantId_applicationId: { tenantId, applicationId } },
    create: { tenantId, mode, applicationId, candidateId, jobId },
    update: { jobId },
  });
}

/** Answers whether it is another than before. */
async function setResume(
  records: TenantTransaction,
  row: ApplicationRow,
  resumeId: string | null,
): Promise<boolean> {
  const { tenantId, mode, id: applicationId, candidateId } = row;
  if (resumeId === null) {
    const { count } = await records.applicationResume.deleteMany({ where: { tenantId, applicationId } });
    return count > 0;
  }
  const ids = idsOf(await loadPerson(records, row, candidateId));
  const resume = await loadResumeOf(records, row, { resumeId, ids });
  if (row.resume?.resumeId === resumeId && row.resume.resumeVersion === resume.resumeVersion) return false;
  await records.applicationResume.upsert({
    where: { tenantId_applicationId: { tenantId, applicationId } },
    create: { tenantId, mode, applicationId, candidateId, ...resume },
    update: resume,
  });
  return true;
}
