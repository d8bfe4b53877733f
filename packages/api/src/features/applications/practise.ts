import { newId } from '@vivavoce/contract/ids';
import { type CreateSessionResponse, missingPartsOf } from '@vivavoce/contract/records';
import type { SandboxProfile } from '@vivavoce/contract/sandbox';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { SessionRef } from '../../core/session-ref.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { changeRecords } from '../../tasks/change.ts';
import { refusalOf } from '../billing/index.ts';
import { idsOf, loadPerson } from '../candidates/index.ts';
import { beginForCandidate } from '../sessions/index.ts';
import {
  draftForJob,
  keepPracticeTemplate,
  type PracticeBasis,
  practiceTemplateOf,
} from '../templates/index.ts';
import { loadApplication, subjectOf } from './resource.ts';
import { lockApplication, touchApplication } from './touch.ts';

const DAY_MS = 24 * 3_600_000;
/** Interviews that one candidate can begin in a day: each costs a draft, and the minutes that it takes. */
const MAX_A_DAY = 20;
const MAX_A_DAY_ANONYMOUS = 3;

export interface PractiseInput {
  id: string;
  /** @defaultValue the candidate's, else the job's, where an interview can be held in it; else English */
  locale?: string | undefined;
  /** Whoever asked does not want it any more. */
  signal: AbortSignal;
  /** How the stand-ins behave, in tests. */
  sandbox?: SandboxProfile;
  keep?: (records: TenantTransaction, answer: CreateSessionResponse) => Promise<void>;
}

/**
 * Begins a practice interview for the job of an application. Its template is drafted from that job and the resume that goes with it,
 * once: practised again, the same is asked, until either changes.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_request` where it has no job, `job_unreadable`, `vendor_failed`, `unavailable`,
 * `session_limit`, `payment_required`
 */
export async function practise(
  context: AppContext,
  caller: Caller,
  { id, locale: asked, signal, sandbox, keep }: PractiseInput,
): Promise<CreateSessionResponse> {
  requireMay(caller, 'applications:practise');
  const { tenantId, mode } = caller;
  const ref: SessionRef = { tenantId, mode, sessionId: newId('session') };
  const refusal = await refusalOf(context, ref);
  const material = await context.database.withTenant(caller, (records) =>
    readMaterial(records, caller, { id, asked }),
  );
  const { basis, description, resume, title } = material;
  const { locale } = basis;
  const draft = material.isDrafted
    ? null
    : await draftForJob(
        context,
        caller,
        { description, locale, resume },
        { signal, ...(sandbox ? { sandbox } : {}) },
      );
  return changeRecords(context, caller, async (change) => {
    const { records } = change;
    await lockApplication(records, caller, id);
    const row = await loadApplication(records, caller, id);
    const { candidateId } = row;
    await requireTurns(records, caller, candidateId);
    const template = draft
      ? await keepPracticeTemplate(records, caller, { basis, draft, title })
      : await practiceTemplateOf(records, caller, basis);
    if (!template) throw new ApiError('not_found');
    const person = await loadPerson(records, caller, candidateId);
    const answer = await beginForCandidate(context, change, caller, {
      ref,
      refusal,
      data: {
        keyId: 'keyId' in caller ? caller.keyId : null,
        // The very row that the template was made for: both go with it.
        candidateId,
        templateId: template.id,
        templateVersion: template.version,
        locale,
        displayName: person.row.name?.slice(0, 80) ?? null,
        externalId: person.row.externalId,
        origin: caller.kind === 'candidate' ? caller.boundTo : null,
      },
    });
    const { sessionId } = ref;
    await records.applicationPractice.create({
      data: { tenantId, mode, sessionId, applicationId: id, candidateId },
    });
    await touchApplication(records, caller, id);
    await change.tell(subjectOf(row), { type: 'application.practice', data: { sessionId } });
    await keep?.(records, answer);
    return answer;
  });
}

interface Material {
  basis: PracticeBasis;
  /** Of the application, where the job names no role. */
  title: string;
  description: string;
  resume: string | null;
  isDrafted: boolean;
}

async function readMaterial(
  records: TenantTransaction,
  caller: Caller,
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
async function requireTurns(records: TenantTransaction, caller: Caller, candidateId: string): Promise<void> {
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
