import type { CoreContext } from '../../context.ts';
import type { TenantTransaction } from '../../database/database.ts';
import { Prisma } from '../../generated/prisma/client.ts';

const DAY_MS = 24 * 3_600_000;
/** People forgotten in one transaction, and transactions for one tenant in one night. */
const BATCH_SIZE = 200;
const MAX_BATCHES = 500;

/** Whose candidates, kept until when. */
interface Retention {
  tenantId: string;
  /** Whoever was last interviewed before it is forgotten. */
  before: Date;
  now: Date;
}

/** What people leave that no row takes with it, their files: found before the rows go. Answers what deletes it afterwards. */
export type LeftBy = (
  records: TenantTransaction,
  tenantId: string,
  candidateIds: readonly string[],
) => Promise<() => Promise<void>>;

/**
 * Forgets people whom their tenant keeps no longer: of whom, as of everybody who was merged into them, no interview and no link that
 * opens is left, nor a place that they paid for. The days count from their last interview, from when they became known, or from their last work on a resume or an application. Their files
 * go at once. Answers how many. A tenant that fails
 * is tried again the next night.
 */
export async function forgetIdleCandidates(
  { database, log }: Pick<CoreContext, 'database' | 'log'>,
  { now, signal, leftBy }: { now: Date; signal: AbortSignal; leftBy: LeftBy },
): Promise<number> {
  let forgotten = 0;
  for (const { tenantId, days } of await database.listCandidateRetentions()) {
    if (signal.aborted) break;
    const retention = { tenantId, before: new Date(now.getTime() - days * DAY_MS), now };
    try {
      for (let batch = 0; batch < MAX_BATCHES && !signal.aborted; batch += 1) {
        const { count, drop } = await database.withTenant({ tenantId, mode: 'any' }, (records) =>
          forgetSome(records, retention, leftBy),
        );
        forgotten += count;
        await drop();
        if (count === 0) break;
      }
    } catch (error) {
      log.error({ err: error, tenantId }, 'could not forget candidates');
    }
  }
  return forgotten;
}

/**
 * Some of them. Their rows are held first and looked at again by a statement of its own: what was begun until then is seen, and
 * nothing new can refer to them any more.
 */
async function forgetSome(
  records: TenantTransaction,
  retention: Retention,
  leftBy: LeftBy,
): Promise<{ count: number; drop: () => Promise<void> }> {
  const due = await records.$queryRaw<{ ids: string[] }[]>`
    ${idlePeople(retention, Prisma.sql`merged_into IS NULL`)} LIMIT ${BATCH_SIZE}`;
  const held = await records.$queryRaw<{ id: string }[]>`
    SELECT id FROM candidates WHERE tenant_id = ${retention.tenantId} AND id = ANY (${due.flatMap(({ ids }) => ids)})
     ORDER BY id FOR UPDATE SKIP LOCKED`;
  const ids = held.map(({ id }) => id);
  const still = await records.$queryRaw<{ root: string; ids: string[] }[]>`
    ${idlePeople(retention, Prisma.sql`merged_into IS NULL AND id = ANY (${ids})`)} AND bool_and(id = ANY (${ids}))`;
  const people = still.flatMap((person) => person.ids);
  const drop = await leftBy(records, retention.tenantId, people);
  const { count } = await records.candidate.deleteMany({
    where: { tenantId: retention.tenantId, id: { in: still.map(({ root }) => root) } },
  });
  return { count, drop };
}

/** A person is their row and all that were merged into it, at any distance: idle is who is so in every row. */
function idlePeople({ tenantId, before, now }: Retention, roots: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    WITH RECURSIVE people (root, id, mode, active_at) AS (
      SELECT id, id, mode, greatest(created_at, last_interview_at) FROM candidates
       WHERE tenant_id = ${tenantId} AND ${roots}
      UNION ALL
      SELECT p.root, c.id, c.mode, greatest(c.created_at, c.last_interview_at)
        FROM people p JOIN candidates c ON c.tenant_id = ${tenantId} AND c.mode = p.mode AND c.merged_into = p.id)
    SELECT root, array_agg(id) AS ids FROM people p GROUP BY root
    HAVING max(active_at) < ${before} AND NOT bool_or(
             EXISTS (SELECT FROM sessions s WHERE s.tenant_id = ${tenantId} AND s.mode = p.mode AND s.candidate_id = p.id)
             OR EXISTS (SELECT FROM resumes r WHERE r.tenant_id = ${tenantId} AND r.mode = p.mode AND r.candidate_id = p.id
                           AND r.updated_at >= ${before})
             OR EXISTS (SELECT FROM applications a WHERE a.tenant_id = ${tenantId} AND a.mode = p.mode AND a.candidate_id = p.id
                           AND a.updated_at >= ${before})
             OR EXISTS (SELECT FROM packages b WHERE b.tenant_id = ${tenantId} AND b.mode = p.mode AND b.candidate_id = p.id
                           AND b.source = 'bought' AND b.status = 'paid' AND b.used < b.places)
             OR EXISTS (SELECT FROM links l WHERE l.tenant_id = ${tenantId} AND l.mode = p.mode AND l.candidate_id = p.id
                           AND l.revoked_at IS NULL AND l.expires_at > ${now}))`;
}
