import type { TenantTransaction } from '../../database/database.ts';
import { type Candidate as CandidateRow, Prisma } from '../../generated/prisma/client.ts';

/** A name as people mean it: case, and how many spaces stand in it, say nothing. */
const NAME = (alias: Prisma.Sql) => Prisma.sql`lower(regexp_replace(btrim(${alias}.name), '\\s+', ' ', 'g'))`;
/** An address as people mean it: what stands after a plus is theirs to choose. */
const ADDRESS = (alias: Prisma.Sql) => Prisma.sql`regexp_replace(lower(${alias}.email), '\\+[^@]*@', '@')`;

const MINE = Prisma.sql`c`;
const THEIRS = Prisma.sql`d`;

const SAME_NAME = Prisma.sql`${NAME(THEIRS)} = ${NAME(MINE)} AND ${NAME(MINE)} <> ''`;
const SAME_ADDRESS = Prisma.sql`${ADDRESS(THEIRS)} = ${ADDRESS(MINE)}`;

/** Whether somebody else of the same tenant and mode may be the person of `candidates c`. */
export const HAS_DUPLICATES = Prisma.sql`EXISTS (
  SELECT FROM candidates d
   WHERE d.tenant_id = c.tenant_id AND d.mode = c.mode AND d.id <> c.id AND d.merged_into IS NULL
     AND ((${SAME_NAME}) OR (${SAME_ADDRESS})))`;

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
    SELECT d.id, CASE WHEN ${SAME_ADDRESS} THEN 'email' ELSE 'name' END AS reason
      FROM candidates c JOIN candidates d ON d.tenant_id = c.tenant_id AND d.mode = c.mode
     WHERE c.tenant_id = ${tenantId} AND c.mode = ${mode}::mode AND c.id = ${id}
       AND d.id <> c.id AND d.merged_into IS NULL AND ((${SAME_NAME}) OR (${SAME_ADDRESS}))
     ORDER BY 2, d.created_at, d.id LIMIT ${MOST}`;
}
