import {
  APPLICATION_STATUSES,
  type Application,
  type ApplicationDetail,
  type ApplicationMessage,
  type ApplicationNote,
  type ApplicationPractice,
  type ApplicationPracticeDraft,
  type ApplicationReminder,
  PRACTICE_DRAFT_PROBLEMS,
  PRACTICE_DRAFT_STATES,
  TAILORING_STATES,
} from '@vivavoce/contract/records';
import { z } from 'zod';
import type { Caller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import type { SubjectRef } from '../../events/subject.ts';
import type {
  ApplicationMessage as MessageRow,
  ApplicationNote as NoteRow,
  Prisma,
  ApplicationReminder as ReminderRow,
} from '../../generated/prisma/client.ts';
import { practiceSchema } from './schema.ts';

type Place = Pick<Caller, 'tenantId' | 'mode'>;

const PRACTICES = 10;

export const WITH_PARTS = {
  job: true,
  resume: true,
  practices: { orderBy: { createdAt: 'desc' }, take: PRACTICES },
  reminders: { where: { doneAt: null }, orderBy: { dueAt: 'asc' }, take: 1 },
  _count: { select: { notes: true } },
} as const satisfies Prisma.ApplicationInclude;

export type ApplicationRow = Prisma.ApplicationGetPayload<{ include: typeof WITH_PARTS }>;

export function subjectOf({
  tenantId,
  mode,
  id,
}: Pick<ApplicationRow, 'tenantId' | 'mode' | 'id'>): SubjectRef {
  return { tenantId, mode, type: 'application', id };
}

/** An application of the caller's tenant and mode; of a candidate's own page, of that candidate. @throws ApiError `not_found` */
export async function loadApplication(
  records: TenantTransaction,
  { tenantId, mode }: Place,
  id: string,
): Promise<ApplicationRow> {
  const row = await records.application.findUnique({
    where: { tenantId_mode_id: { tenantId, mode, id } },
    include: WITH_PARTS,
  });
  if (!row) throw new ApiError('not_found');
  return row;
}

/** Applications with what belongs to them in other rooms: how practice went, and how the resume is tailored. */
export async function toApplications(
  records: TenantTransaction,
  { tenantId, mode }: Place,
  rows: readonly ApplicationRow[],
): Promise<Application[]> {
  const sessionIds = rows.flatMap(({ practices }) => practices.map(({ sessionId }) => sessionId));
  const sessions =
    sessionIds.length === 0
      ? []
      : await records.session.findMany({
          where: { tenantId, mode, id: { in: sessionIds } },
          select: { id: true, status: true },
        });
  const statusOf = new Map(sessions.map(({ id, status }) => [id, status]));
  const jobIds = rows.flatMap(({ job }) => (job ? [job.jobId] : []));
  const tailorings =
    jobIds.length === 0
      ? []
      : await records.tailoring.findMany({
          where: { tenantId, mode, jobId: { in: jobIds } },
          select: { id: true, state: true, jobId: true, candidateId: true },
          orderBy: { createdAt: 'asc' },
        });
  // A job of the tenant's is many candidates': each has a tailoring of their own. The newest is written last.
  const tailoringOf = new Map(
    tailorings.map(({ jobId, candidateId, ...tailoring }) => [`${jobId} ${candidateId}`, tailoring]),
  );
  return rows.map((row) => {
    const tailoring = row.job && tailoringOf.get(`${row.job.jobId} ${row.candidateId}`);
    const [reminder] = row.reminders;
    return {
      id: row.id,
      candidateId: row.candidateId,
      status: z.enum(APPLICATION_STATUSES).parse(row.status),
      title: row.title,
      employer: row.employer,
      location: row.location,
      url: row.url,
      jobId: row.job?.jobId ?? null,
      resume: row.resume ? { id: row.resume.resumeId, version: row.resume.resumeVersion } : null,
      tailoring: tailoring
        ? { id: tailoring.id, state: z.enum(TAILORING_STATES).parse(tailoring.state) }
        : null,
      practiceDraft: toPracticeDraft(row),
      practice: row.practices.flatMap(({ sessionId, createdAt }): ApplicationPractice[] => {
        const status = practiceSchema.shape.status.safeParse(statusOf.get(sessionId));
        return status.success ? [{ sessionId, status: status.data, createdAt: createdAt.toISOString() }] : [];
      }),
      noteCount: row._count.notes,
      nextReminder: reminder ? toReminder(reminder) : null,
      statusChangedAt: row.statusChangedAt.toISOString(),
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    };
  });
}

/** One application with what was written on it. @throws ApiError `not_found` */
export async function detailOf(
  records: TenantTransaction,
  place: Place,
  id: string,
): Promise<ApplicationDetail> {
  const { tenantId, mode } = place;
  const row = await loadApplication(records, place, id);
  const [application] = await toApplications(records, place, [row]);
  if (!application) throw new ApiError('not_found');
  const where = { tenantId, mode, applicationId: id };
  const notes = await records.applicationNote.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  const reminders = await records.applicationReminder.findMany({
    where,
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
  });
  return { ...application, notes: notes.map(toNote), reminders: reminders.map(toReminder) };
}

/** Longer than every attempt takes: what is not over by then never will be. */
export const DRAFT_MS = 4 * 60_000;

/** What a worker left undone counts as failed, so that it can be asked for again. */
export function toPracticeDraft({
  draftState,
  draftProblem,
  draftAskedAt,
}: Pick<ApplicationRow, 'draftState' | 'draftProblem' | 'draftAskedAt'>): ApplicationPracticeDraft | null {
  const state = z.enum(PRACTICE_DRAFT_STATES).nullable().parse(draftState);
  if (state === null) return null;
  const isLost = state === 'drafting' && Date.now() - (draftAskedAt?.getTime() ?? 0) > DRAFT_MS;
  if (isLost) return { state: 'failed', problem: 'unavailable' };
  return { state, problem: z.enum(PRACTICE_DRAFT_PROBLEMS).nullable().parse(draftProblem) };
}

function toNote({ id, text, byTenant, memberName, createdAt, updatedAt }: NoteRow): ApplicationNote {
  return {
    id,
    text,
    author: byTenant ? 'tenant' : 'candidate',
    authorName: memberName,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

function toReminder({ id, text, dueAt, doneAt, sentAt }: ReminderRow): ApplicationReminder {
  return {
    id,
    text,
    at: dueAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
    sentAt: sentAt?.toISOString() ?? null,
  };
}

export function toMessage({
  id,
  messageId,
  sender,
  subject,
  text,
  receivedAt,
}: MessageRow): ApplicationMessage {
  return { id, messageId, from: sender, subject, text, receivedAt: receivedAt.toISOString() };
}
