import { ApiError } from '../../../core/error.ts';
import type { TenantTransaction } from '../../../database/database.ts';

const MINUTE_MS = 60_000;

interface Usage {
  running: number;
  minutes: number;
}

/**
 * Refuses an interview where the key has reached its limit of interviews at once, or of minutes today (UTC). Counted in
 * the database, which all processes share, without the session that is asking; one that was begun is refused for no minutes,
 * since it may be finished. Callers of one key wait for each other, so two can never both take the last place. What no key began
 * is held to no key's limits, and who paused on purpose takes nobody's place.
 * @throws ApiError `session_limit`
 */
export async function requireCapacity(
  records: TenantTransaction,
  key: { tenantId: string; keyId: string | null },
  session?: { id: string; startedAt: Date | null },
): Promise<void> {
  const { tenantId, keyId } = key;
  if (keyId === null) return;
  const limits = await records.key.findUnique({
    where: { tenantId_id: { tenantId, id: keyId } },
    select: { concurrentSessions: true, minutesPerDay: true },
  });
  if (!limits) throw new ApiError('invalid_key');
  const { concurrentSessions, minutesPerDay } = limits;
  if (concurrentSessions === null && minutesPerDay === null) return;
  await records.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${keyId}, 0))`;
  const { running, minutes } = await usageOf(records, { tenantId, keyId }, session?.id ?? '');
  if (concurrentSessions !== null && running >= concurrentSessions) {
    throw new ApiError('session_limit', {
      detail: 'This key already has as many concurrent interviews as it is allowed.',
      fix: "Wait until one ends, or raise the key's limit.",
      headers: { 'Retry-After': '30' },
    });
  }
  const begun = session !== undefined && session.startedAt !== null;
  if (!begun && minutesPerDay !== null && minutes >= minutesPerDay) {
    throw new ApiError('session_limit', {
      detail: 'This key has used up its minutes for today.',
      fix: "Wait until midnight UTC, or raise the key's limit.",
      headers: { 'Retry-After': '3600' },
    });
  }
}

/** A session whose length is not known yet has lasted as long as its worker said last: the time that is left is told as it changes. */
async function usageOf(
  records: TenantTransaction,
  { tenantId, keyId }: { tenantId: string; keyId: string },
  exceptId: string,
): Promise<Usage> {
  const rows = await records.$queryRaw<{ running: number; used_ms: number }[]>`
    SELECT count(*) FILTER (WHERE (s.status IN ('queued', 'live') OR (s.status = 'suspended' AND s.resumable_until IS NULL)) AND s.id <> ${exceptId})::int AS running,
           coalesce(sum(coalesce(s.duration_ms,
                      (SELECT (v.document ->> 'timeBudgetMs')::float8 - (s.progress ->> 'remainingMs')::float8
                         FROM template_versions v
                        WHERE v.tenant_id = s.tenant_id AND v.mode = s.mode
                          AND v.template_id = s.template_id AND v.version = s.template_version)))
             FILTER (WHERE s.started_at >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'), 0)::float8 AS used_ms
      FROM sessions s
     WHERE s.tenant_id = ${tenantId} AND s.key_id = ${keyId}
       AND (s.status IN ('queued', 'live', 'suspended')
            OR s.started_at >= date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC')`;
  return { running: rows[0]?.running ?? 0, minutes: (rows[0]?.used_ms ?? 0) / MINUTE_MS };
}

/**
 * How many other interviews of the session's key have a worker or wait for one; of the tenant's without a key, where it has
 * none. It is the session's place in line: a key that has more comes after every key that has less, so no key takes more than
 * its share of the workers while others wait.
 */
export async function othersOfKey(
  records: TenantTransaction,
  { tenantId, keyId, id }: { tenantId: string; keyId: string | null; id: string },
): Promise<number> {
  // Whoever counts for the same key waits, so that two never find the same place.
  await records.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${keyId ?? tenantId}, 0))`;
  return records.session.count({
    where: { tenantId, keyId, status: { in: ['queued', 'live'] }, id: { not: id } },
  });
}
