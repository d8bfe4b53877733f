import { newId } from '@vivavoce/contract/ids';
import type { Application } from '@vivavoce/contract/records';
import type { AppContext } from '../../context.ts';
import { type Caller, candidateIdOf, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { holdRows, idsOf, loadPerson } from '../candidates/index.ts';
import { loadApplication, subjectOf, toApplications } from './resource.ts';
import type { NewApplication } from './schema.ts';
import { requireRoom } from './touch.ts';

/** More than anybody keeps an eye on. */
const MAX_APPLICATIONS = 1_000;

export interface CreateApplicationInput {
  request: NewApplication;
  keep?: (records: TenantTransaction, created: CreatedApplication) => Promise<void>;
}

export interface CreatedApplication {
  application: Application;
  /** False where this job was in the tracker already: then that application is answered, as it is. */
  isNew: boolean;
}

/**
 * Takes an application into a candidate's tracker. A job stands in it once.
 * @throws ApiError `not_allowed`, `not_found` where candidate, job or resume are unknown, `invalid_request` where the tracker is full
 */
export async function createApplication(
  context: AppContext,
  caller: Caller,
  { request, keep }: CreateApplicationInput,
): Promise<CreatedApplication> {
  requireMay(caller, 'applications:write');
  const { tenantId, mode } = caller;
  const { jobId, status } = request;
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    const person = await loadPerson(records, caller, candidateIdOf(caller, request.candidateId));
    const candidateId = person.row.id;
    // Two at once wait for each other, so that a job never stands there twice.
    await holdRows(records, caller, [candidateId]);
    const answer = async (id: string, isNew: boolean) => {
      const [application] = await toApplications(records, caller, [
        await loadApplication(records, caller, id),
      ]);
      if (!application) throw new ApiError('not_found');
      const created = { application, isNew };
      await keep?.(records, created);
      return created;
    };
    const ofPerson = { tenantId, mode, candidateId: { in: idsOf(person) } };
    if (jobId !== undefined) {
      const there = await records.applicationJob.findFirst({ where: { ...ofPerson, jobId } });
      if (there) return answer(there.applicationId, false);
    }
    requireRoom(
      await records.application.count({ where: ofPerson }),
      MAX_APPLICATIONS,
      'applications in this tracker',
    );
    const job = jobId === undefined ? null : await loadJobOf(records, caller, { jobId, ids: idsOf(person) });
    const id = newId('application');
    await records.application.create({
      data: {
        tenantId,
        mode,
        id,
        candidateId,
        status,
        title: request.title ?? job?.title ?? job?.url ?? 'Job',
        employer: request.employer ?? job?.employer ?? null,
        location: request.location ?? job?.location ?? null,
        url: request.url ?? job?.url ?? null,
      },
    });
    const link = { tenantId, mode, applicationId: id, candidateId };
    if (job) await records.applicationJob.create({ data: { ...link, jobId: job.id } });
    const resume =
      request.resumeId === undefined
        ? await tailoredResumeOf(records, caller, { jobId: job?.id, ids: idsOf(person) })
        : await loadResumeOf(records, caller, { resumeId: request.resumeId, ids: idsOf(person) });
    if (resume) await records.applicationResume.create({ data: { ...link, ...resume } });
    await change.tell(subjectOf({ tenantId, mode, id }), { type: 'application.created', data: { status } });
    return answer(id, true);
  });
}

type Place = Pick<Caller, 'tenantId' | 'mode'>;

/** A job of the candidate's own, or of the tenant's where the tenant says so. @throws ApiError `not_found` */
export async function loadJobOf(
  records: TenantTransaction,
  { tenantId, mode }: Place,
  { jobId, ids }: { jobId: string; ids: readonly string[] },
) {
  const job = await records.job.findFirst({
    where: { tenantId, mode, id: jobId, OR: [{ candidateId: null }, { candidateId: { in: [...ids] } }] },
  });
  if (!job) throw new ApiError('not_found');
  return job;
}

/** A resume of the candidate's, as it is now. @throws ApiError `not_found`, `resume_not_ready` */
export async function loadResumeOf(
  records: TenantTransaction,
  { tenantId, mode }: Place,
  { resumeId, ids }: { resumeId: string; ids: readonly string[] },
): Promise<{ resumeId: string; resumeVersion: number }> {
  const resume = await records.resume.findFirst({
    where: { tenantId, mode, id: resumeId, candidateId: { in: [...ids] } },
  });
  if (!resume) throw new ApiError('not_found');
  if (resume.state !== 'parsed') throw new ApiError('resume_not_ready');
  return { resumeId, resumeVersion: resume.version };
}

/** The resume that was tailored to the job last. */
async function tailoredResumeOf(
  records: TenantTransaction,
  { tenantId, mode }: Place,
  { jobId, ids }: { jobId: string | undefined; ids: readonly string[] },
): Promise<{ resumeId: string; resumeVersion: number } | null> {
  if (jobId === undefined) return null;
  return records.tailoring.findFirst({
    where: { tenantId, mode, jobId, candidateId: { in: [...ids] } },
    orderBy: { createdAt: 'desc' },
    select: { resumeId: true, resumeVersion: true },
  });
}
