import type { TenantTransaction } from '../../database/database.ts';
import { type Candidate as CandidateRow, Prisma } from '../../generated/prisma/client.ts';

/** Both columns are the database's own, each with an index: every row is compared with its like alone, not with all. */
const SAME_NAME = Prisma.sql`d.same_name = c.same_name AND c.same_name <> ''`;
const SAME_ADDRESS = Prisma.sql`d.same_address = c.same_address`;
const SOMEBODY_ELSE = Prisma.sql`d.tenant_id = c.tenant_id AND d.mode = c.mode AND d.id <> c.id AND d.merged_into IS NULL`;

/** Whether somebody else of the same tenant and mode may be the person of `candidates c`. */
export const HAS_DUPLICATES = Prisma.sql`(
  EXISTS (SELECT FROM candidates d WHERE ${SOMEBODY_ELSE} AND ${SAME_NAME})
  OR EXISTS (SELECT FROM candidates d WHERE ${SOMEBODY_ELSE} AND ${SAME_ADDRESS}))`;

/** As many as a person looks through. */
const MOST = 10;

export interface Duplicate {
  id: string;
  reason: 'name' | 'email';
}

/** Who may be the same person: the same address first, then the same name. */
export async function findDuplicates(
  records: TenantTransaction,
  { tenantId, mode, id }: Pick<CandidateRow, 'tenantId' | 'mode' | 'id'>,
): Promise<Duplicate[]> {
  return records.$queryRaw<Duplicate[]>`
    SELECT id, min(reason) AS reason FROM (
      SELECT d.id, d.created_at, 'email' AS reason
        FROM candidates c JOIN candidates d ON ${SOMEBODY_ELSE} AND ${SAME_ADDRESS}
       WHERE c.tenant_id = ${tenantId} AND c.mode = ${mode}::mode AND c.id = ${id}
      UNION ALL
      SELECT d.id, d.created_at, 'name'
        FROM candidates c JOIN candidates d ON ${SOMEBODY_ELSE} AND ${SAME_NAME}
       WHERE c.tenant_id = ${tenantId} AND c.mode = ${mode}::mode AND c.id = ${id}) found
     GROUP BY id, created_at ORDER BY 2, created_at, id LIMIT ${MOST}`;
}
