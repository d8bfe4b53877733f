import { missingPartsOf } from '@vivavoce/contract/records';
import type { Caller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { idsOf, loadPerson } from '../candidates/index.ts';
import { type PracticeBasis, practiceTemplateOf } from '../templates/index.ts';
import { loadApplication } from './resource.ts';

type Place = Pick<Caller, 'tenantId' | 'mode'>;

const DAY_MS = 24 * 3_600_000;
/** Interviews that one candidate can begin in a day: each costs a draft, and the minutes that it takes. */
const MAX_A_DAY = 20;
const MAX_A_DAY_ANONYMOUS = 3;

/** What an interview to practise for an application is made from. */
export interface Material {
  basis: PracticeBasis;
  /** Of the application, where the job names no role. */
  title: string;
  description: string;
  resume: string | null;
  isDrafted: boolean;
}

/** @throws ApiError `not_found`, `invalid_request` where it has no job, `session_limit` */
export async function readMaterial(
  records: TenantTransaction,
  caller: Place,
  { id, asked }: { id: string; asked: string | undefined },
): Promise<Material> {
  const { tenantId, mode } = caller;
  const row = await loadApplication(records, caller, id);
  if (!row.job) {
    throw new ApiError('invalid_request', {
      detail: 'This application has no job description to practise for.',
      fix: 'Take the job in by its address or text, name it as `jobId`, then practise.',
    });
  }
  await requireTurns(records, caller, row.candidateId);
  const { jobId } = row.job;
  const job = await records.job.findUniqueOrThrow({
    where: { tenantId_mode_id: { tenantId, mode, id: jobId } },
  });
  const resume = row.resume && { id: row.resume.resumeId, version: row.resume.resumeVersion };
  const version =
    resume &&
    (await records.resumeVersion.findUnique({
      where: {
        tenantId_mode_resumeId_version: { tenantId, mode, resumeId: resume.id, version: resume.version },
      },
      select: { markdown: true },
    }));
  const person = await loadPerson(records, caller, row.candidateId);
  const locale = asked ?? [person.row.locale, job.locale].find(isWhole) ?? 'en';
  const basis = { candidateId: row.candidateId, jobId, resume, locale };
  return {
    basis,
    title: row.title,
    description: job.text,
    resume: version?.markdown ?? null,
    isDrafted: (await practiceTemplateOf(records, caller, basis)) !== null,
  };
}

function isWhole(locale: string | null): locale is string {
  return locale !== null && missingPartsOf(locale).length === 0;
}

/** @throws ApiError `session_limit` where the candidate has begun as many today as one can */
export async function requireTurns(
  records: TenantTransaction,
  caller: Place,
  candidateId: string,
): Promise<void> {
  const { tenantId, mode } = caller;
  const person = await loadPerson(records, caller, candidateId);
  const most = person.row.anonymousUntil ? MAX_A_DAY_ANONYMOUS : MAX_A_DAY;
  const count = await records.applicationPractice.count({
    where: {
      tenantId,
      mode,
      candidateId: { in: idsOf(person) },
      createdAt: { gte: new Date(Date.now() - DAY_MS) },
    },
  });
  if (count < most) return;
  throw new ApiError('session_limit', {
    detail: `${most} practice interviews were begun within a day.`,
    fix: 'Go on with one of them, or practise again tomorrow.',
    headers: { 'Retry-After': '3600' },
  });
}
