import {
  APPLICATION_STATUSES,
  type ApplicationHappening,
  type ApplicationMessage,
  type ApplicationTimelineEntry,
  type Page,
  TAILORING_STATES,
} from '@vivavoce/contract/records';
import { SESSION_STATUSES } from '@vivavoce/contract/session';
import { z } from 'zod';
import type { AppContext } from '../../context.ts';
import { type Caller, requireMay } from '../../core/caller.ts';
import { decodeCursor, type PageQuery, pageOf, timePositionSchema } from '../../core/page.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { type ApplicationRow, loadApplication, toMessage } from './resource.ts';

interface EventRow {
  id: string;
  type: string;
  subjectId: string;
  data: unknown;
  createdAt: Date;
}

/**
 * What happened around an application, newest first: to itself, in its practice interviews, to the resume that goes with it and to
 * the tailoring to its job. Read from the log of each, so that nothing is written twice.
 * @throws ApiError `not_allowed`, `not_found`, `invalid_cursor`
 */
export async function readTimeline(
  { database }: AppContext,
  caller: Caller,
  { id, cursor, limit }: PageQuery & { id: string },
): Promise<Page<ApplicationTimelineEntry>> {
  requireMay(caller, 'applications:read');
  const position = cursor === undefined ? undefined : decodeCursor(timePositionSchema, cursor);
  return database.withTenant(caller, async (records) => {
    const row = await loadApplication(records, caller, id);
    const events = await readEvents(records, row, { position, take: limit + 1 });
    const messages = await messagesOf(records, row, events);
    const page = pageOf(events, {
      limit,
      positionOf: (event) => [event.createdAt.toISOString(), event.id],
      itemOf: (event) => event,
    });
    return {
      ...page,
      data: page.data.flatMap((event) => {
        const happening = toHappening(event, messages);
        return happening ? [{ id: event.id, at: event.createdAt.toISOString(), ...happening }] : [];
      }),
    };
  });
}

async function readEvents(
  records: TenantTransaction,
  row: ApplicationRow,
  { position, take }: { position: [string, string] | undefined; take: number },
): Promise<EventRow[]> {
  const { tenantId, mode, id, candidateId, createdAt } = row;
  const practices = await records.applicationPractice.findMany({
    where: { tenantId, mode, applicationId: id },
    select: { sessionId: true },
  });
  const sessionIds = practices.map(({ sessionId }) => sessionId);
  const tailorings = row.job
    ? await records.tailoring.findMany({
        where: { tenantId, mode, candidateId, jobId: row.job.jobId },
        select: { id: true },
      })
    : [];
  const tailoringIds = tailorings.map(({ id: tailoringId }) => tailoringId);
  const resumeIds = row.resume ? [row.resume.resumeId] : [];
  return records.$queryRaw<EventRow[]>`
    SELECT e.id, e.type, e.subject_id AS "subjectId", e.data, e.created_at AS "createdAt"
      FROM events e
     WHERE e.tenant_id = ${tenantId} AND e.mode = ${mode}::mode
       AND ((e.subject_type = 'application' AND e.subject_id = ${id} AND e.type NOT IN ('application.changed', 'application.practice_draft'))
            OR (e.subject_type = 'session' AND e.subject_id = ANY (${sessionIds})
                AND e.type IN ('session.live', 'session.ended', 'session.abandoned', 'session.failed', 'session.progress',
                               'evaluation.completed'))
            OR (e.subject_type = 'tailoring' AND e.subject_id = ANY (${tailoringIds})
                AND e.type IN ('tailoring.created', 'tailoring.finished', 'tailoring.decided'))
            OR (e.subject_type = 'resume' AND e.subject_id = ANY (${resumeIds})
                AND e.type = 'resume.edited' AND e.created_at >= ${createdAt}))
       -- A question is done with when the next begins: the first that is told of each number, from the second on.
       AND (e.type <> 'session.progress'
            OR ((e.data ->> 'questionNumber')::int > 1 AND NOT EXISTS (
              SELECT FROM events p
               WHERE p.tenant_id = e.tenant_id AND p.mode = e.mode AND p.subject_type = e.subject_type
                 AND p.subject_id = e.subject_id AND p.type = e.type AND p.sequence < e.sequence
                 AND p.data ->> 'questionNumber' = e.data ->> 'questionNumber')))
       -- Somebody who comes back after a pause has not begun anew.
       AND (e.type <> 'session.live' OR NOT EXISTS (
              SELECT FROM events p
               WHERE p.tenant_id = e.tenant_id AND p.mode = e.mode AND p.subject_type = e.subject_type
                 AND p.subject_id = e.subject_id AND p.type = e.type AND p.sequence < e.sequence))
       -- Thirty decisions on one tailoring are one moment: the last.
       AND (e.type <> 'tailoring.decided' OR NOT EXISTS (
              SELECT FROM events n
               WHERE n.tenant_id = e.tenant_id AND n.mode = e.mode AND n.subject_type = e.subject_type
                 AND n.subject_id = e.subject_id AND n.type = e.type AND n.sequence > e.sequence))
       ${position ? Prisma.sql`AND (e.created_at, e.id) < (${new Date(position[0])}, ${position[1]})` : Prisma.empty}
     ORDER BY e.created_at DESC, e.id DESC
     LIMIT ${take}`;
}

async function messagesOf(
  records: TenantTransaction,
  { tenantId, id: applicationId }: ApplicationRow,
  events: readonly EventRow[],
): Promise<Map<string, ApplicationMessage>> {
  const ids = events.flatMap(({ type, data }) =>
    type === 'application.message' ? [messageDataSchema.parse(data).messageId] : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await records.applicationMessage.findMany({
    where: { tenantId, applicationId, id: { in: ids } },
  });
  return new Map(rows.map((row) => [row.id, toMessage(row)]));
}

const statusSchema = z.enum(APPLICATION_STATUSES);
const createdSchema = z.object({ status: statusSchema });
const movedSchema = z.object({ from: statusSchema, to: statusSchema });
const messageDataSchema = z.object({ messageId: z.string() });
const reachedSchema = z.object({ status: z.enum(SESSION_STATUSES) });
const progressSchema = z.object({ questionNumber: z.int(), questionCount: z.int() });
const finishedSchema = z.object({ state: z.enum(TAILORING_STATES) });

/** An event as the timeline shows it; nothing where it says nothing to a person, or what it is about is no more. */
function toHappening(
  { type, subjectId, data }: EventRow,
  messages: ReadonlyMap<string, ApplicationMessage>,
): ApplicationHappening | null {
  switch (type) {
    case 'application.created':
      return { kind: 'created', ...createdSchema.parse(data) };
    case 'application.status':
      return { kind: 'status', ...movedSchema.parse(data) };
    case 'application.note':
      return { kind: 'note', ...z.object({ noteId: z.string() }).parse(data) };
    case 'application.reminder':
      return { kind: 'reminder', ...z.object({ reminderId: z.string() }).parse(data) };
    case 'application.message': {
      const message = messages.get(messageDataSchema.parse(data).messageId);
      return message ? { kind: 'message', message } : null;
    }
    case 'application.practice':
      return { kind: 'practice', status: 'created', ...z.object({ sessionId: z.string() }).parse(data) };
    case 'session.live':
    case 'session.ended':
    case 'session.abandoned':
    case 'session.failed': {
      const reached = reachedSchema.safeParse(data);
      return reached.success ? { kind: 'practice', sessionId: subjectId, status: reached.data.status } : null;
    }
    case 'session.progress': {
      const { questionNumber, questionCount } = progressSchema.parse(data);
      return { kind: 'answer', sessionId: subjectId, questionNumber: questionNumber - 1, questionCount };
    }
    case 'evaluation.completed':
      return { kind: 'evaluation', sessionId: subjectId };
    case 'tailoring.created':
      return { kind: 'tailoring', tailoringId: subjectId, state: 'started' };
    case 'tailoring.decided':
      return { kind: 'tailoring', tailoringId: subjectId, state: 'decided' };
    case 'tailoring.finished':
      return { kind: 'tailoring', tailoringId: subjectId, ...finishedSchema.parse(data) };
    case 'resume.edited':
      return { kind: 'resume', resumeId: subjectId, ...z.object({ version: z.int() }).parse(data) };
    default:
      return null;
  }
}
