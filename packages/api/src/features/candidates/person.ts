import type { Caller } from '../../core/caller.ts';
import { ApiError } from '../../core/error.ts';
import type { TenantTransaction } from '../../database/database.ts';
import type { Candidate as CandidateRow } from '../../generated/prisma/client.ts';

/** A person: who they are now, and every row that turned out to be them. */
export interface Person {
  row: CandidateRow;
  /** Merged into `row`, directly or through each other. */
  others: CandidateRow[];
}

/** Rows that one person can be: so a look for who somebody is now has an end. */
export const MOST_ROWS = 20;

/**
 * The person that an id leads to, also an id of a row that was merged.
 * @throws ApiError `not_found`, also where the candidate is another tenant's or of the other mode
 */
export async function loadPerson(
  records: TenantTransaction,
  { tenantId, mode }: Pick<Caller, 'tenantId' | 'mode'>,
  candidateId: string,
): Promise<Person> {
  const asked = await records.candidate.findFirst({ where: { tenantId, mode, id: candidateId } });
  if (!asked) throw new ApiError('not_found');
  const row = await whoIsNow(records, asked);
  return { row, others: await mergedInto(records, row) };
}

/** The person that somebody was merged into, or themselves. */
export async function whoIsNow(records: TenantTransaction, row: CandidateRow): Promise<CandidateRow> {
  let now = row;
  for (let step = 0; now.mergedInto !== null && step < MOST_ROWS; step += 1) {
    const next = await records.candidate.findUnique({
      where: { tenantId_id: { tenantId: now.tenantId, id: now.mergedInto } },
    });
    if (!next) break;
    now = next;
  }
  return now;
}

/**
 * Keeps rows as they are until the transaction is over: nobody merges, separates, erases or forgets them meanwhile, nor refers to
 * them anew. In the order of their ids, so that two who hold the same rows never wait for each other.
 */
export async function holdRows(
  records: TenantTransaction,
  { tenantId }: Pick<Caller, 'tenantId'>,
  ids: readonly string[],
): Promise<void> {
  await records.$queryRaw`
    SELECT 1 FROM candidates WHERE tenant_id = ${tenantId} AND id = ANY (${[...ids]}) ORDER BY id FOR UPDATE`;
}

/** Every row that turned out to be this one, directly or through each other. */
export async function mergedInto(records: TenantTransaction, row: CandidateRow): Promise<CandidateRow[]> {
  const { tenantId, mode } = row;
  const others: CandidateRow[] = [];
  let found = [row];
  for (let step = 0; found.length > 0 && step < MOST_ROWS; step += 1) {
    found = await records.candidate.findMany({
      where: { tenantId, mode, mergedInto: { in: found.map(({ id }) => id) } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    others.push(...found);
  }
  return others;
}

export function idsOf({ row, others }: Person): string[] {
  return [row.id, ...others.map(({ id }) => id)];
}
