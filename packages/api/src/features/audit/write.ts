import { newId } from '@vivavoce/contract/ids';
import type { AuditAction, AuditSubjectType, AuditValue } from '@vivavoce/contract/records';
import { z } from 'zod';
import type { TenantTransaction } from '../../database/database.ts';
import { type AuditedBy, actorOf } from './actor.ts';

/** What was done, to what. */
export interface Audited {
  action: AuditAction;
  subject: { type: AuditSubjectType; id: string };
  /** Ids, closed words and figures. */
  data?: Readonly<Record<string, AuditValue>>;
}

/** One word: an id, a role, a time. Whatever has a space in it may be somebody's words. */
const wordSchema = z.string().regex(/^[\w.:+-]{1,120}$/, 'Only ids, closed words and figures are kept.');
const dataSchema = z.record(
  wordSchema,
  z.union([wordSchema, z.number(), z.boolean(), z.null(), z.array(wordSchema).max(500)]),
);

/**
 * Writes down who did what, in the transaction that does it: both are stored, or neither. The entry outlives its subject.
 * @throws where `data` holds anything but ids, closed words and figures
 * @example
 * await audit(change, caller, { action: 'decision.made', subject: { type: 'session', id }, data: { decision: 'advance' } });
 */
export async function audit(
  { records }: { records: TenantTransaction },
  by: AuditedBy,
  { action, subject, data = {} }: Audited,
): Promise<void> {
  const actor = actorOf(by);
  await records.auditEntry.create({
    data: {
      tenantId: by.tenantId,
      mode: by.mode,
      id: newId('auditEntry'),
      actorKind: actor.kind,
      actorId: actor.id,
      actorName: actor.name,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      data: dataSchema.parse(data),
    },
  });
}

/** A page that is open reads again and again: within this long that is one act. */
const READING_MS = 15 * 60_000;

/** Writes down that somebody read something, once for as long as they stay with it. */
export async function auditReading(
  change: { records: TenantTransaction },
  by: AuditedBy,
  entry: Audited,
): Promise<void> {
  const { kind, id } = actorOf(by);
  const known = await change.records.auditEntry.findFirst({
    where: {
      tenantId: by.tenantId,
      mode: by.mode,
      subjectType: entry.subject.type,
      subjectId: entry.subject.id,
      action: entry.action,
      actorKind: kind,
      actorId: id,
      createdAt: { gt: new Date(Date.now() - READING_MS) },
    },
    select: { id: true },
  });
  if (!known) await audit(change, by, entry);
}
