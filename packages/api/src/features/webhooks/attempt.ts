import type { TenantTransaction } from '../../database/database.ts';
import type { Outcome } from './send.ts';

/** An attempt that is to be made, as its task says. */
export interface AttemptRef {
  tenantId: string;
  deliveryId: string;
  round: number;
  attempts: number;
  /** The row of the outbox that asked for it. */
  taskId: string;
}

/** What an attempt needs of a delivery and its endpoint. */
export interface DueAttempt {
  eventId: string;
  body: string;
  endpointId: string;
  url: string;
  secret: string;
  previousSecret: string | null;
  previousEndsAt: Date | null;
  enabled: boolean;
  failingSince: Date | null;
  /** When the attempt fell due. */
  dueSince: Date;
}

/** In one statement, for it is asked a hundred times a second. Nothing where it was made already, begun anew, or purged. */
export async function readDue(
  records: TenantTransaction,
  { tenantId, deliveryId, round, attempts }: AttemptRef,
): Promise<DueAttempt | undefined> {
  const rows = await records.$queryRaw<DueAttempt[]>`
    SELECT d.event_id AS "eventId", d.body, e.id AS "endpointId", e.url, e.secret, e.previous_secret AS "previousSecret",
           e.previous_ends_at AS "previousEndsAt", e.enabled, e.failing_since AS "failingSince",
           coalesce(d.next_attempt_at, d.created_at) AS "dueSince"
      FROM deliveries d
      JOIN webhook_endpoints e ON e.tenant_id = d.tenant_id AND e.id = d.endpoint_id
     WHERE d.tenant_id = ${tenantId} AND d.id = ${deliveryId}
       AND d.status = 'pending' AND d.round = ${round} AND d.attempts = ${attempts}`;
  return rows[0];
}

export interface AttemptResult {
  status: 'pending' | 'delivered' | 'failed';
  at: Date;
  nextAttemptAt: Date | null;
  outcome: Outcome;
}

/** Writes an attempt down and takes its task out, in one statement. Answers false where a twin was quicker, or it was begun anew. */
export async function writeAttempt(
  records: TenantTransaction,
  { tenantId, deliveryId, round, attempts, taskId }: AttemptRef,
  { status, at, nextAttemptAt, outcome }: AttemptResult,
): Promise<boolean> {
  const { durationMs, status: answered, failure, headers, answer, ok } = outcome;
  const written = await records.$executeRaw`
    WITH done AS (
      DELETE FROM outbox WHERE tenant_id = ${tenantId} AND id = ${taskId}
    ), attempted AS (
      UPDATE deliveries
         SET status = ${status}, attempts = attempts + 1, next_attempt_at = ${nextAttemptAt}::timestamptz,
             delivered_at = ${ok ? at : null}::timestamptz
       WHERE tenant_id = ${tenantId} AND id = ${deliveryId}
         AND status = 'pending' AND round = ${round} AND attempts = ${attempts}
      RETURNING tenant_id, mode, id
    )
    INSERT INTO delivery_attempts (tenant_id, mode, delivery_id, number, at, duration_ms, status, failure, headers, answer)
    SELECT a.tenant_id, a.mode, a.id,
           (SELECT count(*) + 1 FROM delivery_attempts l WHERE l.tenant_id = a.tenant_id AND l.delivery_id = a.id),
           ${at}::timestamptz, ${durationMs}, ${answered}::integer, ${failure}, ${JSON.stringify(headers)}::jsonb, ${answer}
      FROM attempted a`;
  return written > 0;
}
