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

/** Somebody is merged into somebody else a few times, not without end. */
const MAX_STEPS = 20;

/**
 * The person that an id leads to, also an id of a row that was merged.
 * @throws ApiError `not_found`, also where the candidate is another tenant's or of the other mode
 */
export async function loadPerson(
  records: TenantTransaction,
  { tenantId, mode }: Pick<Caller, 'tenantId' | 'mode'>,
  candidateId: string,
): Promise<Person> {
  let row = await records.candidate.findFirst({ where: { tenantId, mode, id: candidateId } });
  for (let step = 0; row?.mergedInto && step < MAX_STEPS; step += 1) {
    row = await records.candidate.findFirst({ where: { tenantId, mode, id: row.mergedInto } });
  }
  if (!row) throw new ApiError('not_found');
  return { row, others: await mergedInto(records, row) };
}

/** Every row that turned out to be this one, directly or through each other. */
export async function mergedInto(records: TenantTransaction, row: CandidateRow): Promise<CandidateRow[]> {
  const { tenantId, mode } = row;
  const others: CandidateRow[] = [];
  let found = [row];
  for (let step = 0; found.length > 0 && step < MAX_STEPS; step += 1) {
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
