import type { TenantTransaction } from '../../database/database.ts';

/** What was taken falls due again after this time, where nobody wrote down what became of it: its worker died. */
const LEASE_MS = 30_000;

/** A delivery that this worker attempts now, with what it needs of its endpoint. */
export interface ClaimedDelivery {
  id: string;
  endpointId: string;
  eventId: string;
  body: string;
  createdAt: Date;
  round: number;
  /** Attempts of this round before this one. */
  attempts: number;
  url: string;
  secret: string;
  previousSecret: string | null;
  previousEndsAt: Date | null;
  failingSince: Date | null;
}

/** How much is wanted of an endpoint, at most. */
export interface Wanted {
  endpointId: string;
  most: number;
}

/**
 * Takes deliveries that are due, those that have waited longest first, and from no other worker. Of an endpoint that keeps failing
 * one is taken, and in all workers together.
 */
export function claimDue(
  records: TenantTransaction,
  tenantId: string,
  wanted: readonly Wanted[],
): Promise<ClaimedDelivery[]> {
  return records.$queryRaw<ClaimedDelivery[]>`
    WITH wanted AS (
      SELECT * FROM unnest(${wanted.map(({ endpointId }) => endpointId)}::text[],
                           ${wanted.map(({ most }) => most)}::integer[]) AS w (endpoint_id, most)
    ), probed AS (
      UPDATE webhook_endpoints e SET probe_at = now() + ${LEASE_MS}::integer * interval '1 millisecond'
        FROM wanted w
       WHERE e.tenant_id = ${tenantId} AND e.id = w.endpoint_id AND e.enabled AND e.probe_at <= now()
      RETURNING e.id
    ), taken AS (
      SELECT d.id, e.url, e.secret, e.previous_secret, e.previous_ends_at, e.failing_since
        FROM wanted w
        JOIN webhook_endpoints e ON e.tenant_id = ${tenantId} AND e.id = w.endpoint_id
       CROSS JOIN LATERAL (
         SELECT due.id FROM deliveries due
          WHERE due.tenant_id = e.tenant_id AND due.endpoint_id = e.id AND due.status = 'pending' AND due.due_at <= now()
          ORDER BY due.due_at LIMIT CASE WHEN e.probe_at IS NULL THEN w.most ELSE 1 END
            FOR UPDATE SKIP LOCKED
       ) d
       WHERE e.enabled AND (e.probe_at IS NULL OR e.id IN (SELECT id FROM probed))
    )
    UPDATE deliveries d SET due_at = now() + ${LEASE_MS}::integer * interval '1 millisecond'
      FROM taken t
     WHERE d.tenant_id = ${tenantId} AND d.id = t.id
    RETURNING d.id, d.endpoint_id AS "endpointId", d.event_id AS "eventId", d.body, d.created_at AS "createdAt", d.round, d.attempts,
              t.url, t.secret, t.previous_secret AS "previousSecret", t.previous_ends_at AS "previousEndsAt",
              t.failing_since AS "failingSince"`;
}
