import type { Mode } from '@vivavoce/contract/ids';
import type { TenantTransaction } from '../database/database.ts';

/** What has events, tasks or kept answers, and whose it is: a session, for one. */
export interface SubjectRef {
  tenantId: string;
  mode: Mode;
  /** Names a kind of things, such as `session`. */
  type: string;
  id: string;
}

/** Begins a subject that is no row of a table of its own. Again is the same as once. */
export async function putSubject(records: TenantTransaction, subject: SubjectRef): Promise<void> {
  await records.subject.createMany({ data: [keyOf(subject)], skipDuplicates: true });
}

/**
 * Erases a subject with its events, its tasks and the answers kept about it. For a subject that is a row of a table this is
 * done by erasing the row. Answers whether it was there.
 */
export async function eraseSubject(records: TenantTransaction, subject: SubjectRef): Promise<boolean> {
  const { count } = await records.subject.deleteMany({ where: keyOf(subject) });
  return count > 0;
}

/** Keeps a subject from being erased until the transaction is over. Answers whether it is there. */
export async function holdSubject(
  records: TenantTransaction,
  { tenantId, mode, type, id }: SubjectRef,
): Promise<boolean> {
  const rows = await records.$queryRaw<unknown[]>`
    SELECT 1 FROM subjects WHERE tenant_id = ${tenantId} AND mode = ${mode}::mode AND type = ${type} AND id = ${id}
       FOR KEY SHARE`;
  return rows.length > 0;
}

export async function hasSubject(records: TenantTransaction, subject: SubjectRef): Promise<boolean> {
  const row = await records.subject.findUnique({
    where: { tenantId_mode_type_id: keyOf(subject) },
    select: { id: true },
  });
  return row !== null;
}

/** The columns of a subject's own row. */
export function keyOf({ tenantId, mode, type, id }: SubjectRef) {
  return { tenantId, mode, type, id };
}

/** The columns with which another table names it. */
export function aboutOf({ tenantId, mode, type, id }: SubjectRef) {
  return { tenantId, mode, subjectType: type, subjectId: id };
}
