import { newId } from '@vivavoce/contract/ids';
import { ApiError } from '../core/error.ts';
import type { TenantTransaction } from '../database/database.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { aboutOf, hasSubject, keyOf, type SubjectRef } from './subject.ts';

/** An event as a feature writes it. Its data hold no words that are not the subject's own to keep. */
export interface NewEvent {
  type: string;
  data: object;
}

/** One event of the log. */
export interface LoggedEvent {
  id: string;
  /** Counts a subject's events from 1 on, without gaps. */
  sequence: number;
  type: string;
  /** As it was written. */
  data: unknown;
  createdAt: Date;
}

/**
 * Adds an event to the end of a subject's log, in the caller's transaction; it is never changed. Who writes to the same
 * subject waits until the transaction is over, so nobody reads past a number that is yet to come. Answers the event.
 * @throws ApiError `not_found` where the subject is no more
 */
export async function appendEvent(
  records: TenantTransaction,
  subject: SubjectRef,
  { type, data }: NewEvent,
): Promise<LoggedEvent> {
  const [counted] = await records.subject.updateManyAndReturn({
    where: keyOf(subject),
    data: { eventSequence: { increment: 1 } },
    select: { eventSequence: true },
  });
  if (!counted) throw new ApiError('not_found');
  const sequence = counted.eventSequence;
  return records.event.create({
    data: { ...aboutOf(subject), sequence, id: newId('event'), type, data: data as Prisma.InputJsonObject },
    select: { id: true, sequence: true, type: true, data: true, createdAt: true },
  });
}

/** The next events after a number, in order; nothing where the subject is no more. */
export async function eventsAfter(
  records: TenantTransaction,
  subject: SubjectRef,
  { after, limit }: { after: number; limit: number },
): Promise<LoggedEvent[] | undefined> {
  const rows = await records.event.findMany({
    where: { ...aboutOf(subject), sequence: { gt: after } },
    orderBy: { sequence: 'asc' },
    take: limit,
    select: { id: true, sequence: true, type: true, data: true, createdAt: true },
  });
  if (rows.length > 0) return rows;
  return (await hasSubject(records, subject)) ? rows : undefined;
}

/** The number of a subject's event; nothing where it has no such event. */
export async function sequenceOf(
  records: TenantTransaction,
  subject: SubjectRef,
  eventId: string,
): Promise<number | undefined> {
  const row = await records.event.findFirst({
    where: { ...aboutOf(subject), id: eventId },
    select: { sequence: true },
  });
  return row?.sequence;
}
