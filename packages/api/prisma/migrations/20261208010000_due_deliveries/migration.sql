-- Deliveries are their own line of work: a worker takes what is due from the table, and no task of the outbox says so a second time.

-- When a worker takes it. Taken, it falls due again after a while, unless what became of it is written down before.
ALTER TABLE deliveries ADD COLUMN due_at timestamptz(3) NOT NULL DEFAULT now();
ALTER TABLE deliveries NO FORCE ROW LEVEL SECURITY;
UPDATE deliveries SET due_at = next_attempt_at WHERE status = 'pending' AND next_attempt_at IS NOT NULL;
ALTER TABLE deliveries FORCE ROW LEVEL SECURITY;
CREATE INDEX deliveries_due_idx ON deliveries (tenant_id, endpoint_id, due_at) WHERE status = 'pending';

-- While an endpoint keeps failing: when one delivery tries it again. The others wait with it.
ALTER TABLE webhook_endpoints ADD COLUMN probe_at timestamptz(3);

ALTER TABLE outbox NO FORCE ROW LEVEL SECURITY;
DELETE FROM outbox WHERE name = 'webhook-delivery';
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;

-- Endpoints of all tenants that something is due for, and how much of it, so much of each at most. It steps from one endpoint with
-- something pending to the next along the index: neither all endpoints nor all that waits for a dead one is read.
CREATE POLICY lookup ON webhook_endpoints FOR SELECT TO vivavoce_lookup USING (true);
GRANT SELECT (tenant_id, mode, id, enabled, probe_at) ON webhook_endpoints TO vivavoce_lookup;
GRANT SELECT (tenant_id, endpoint_id, status, due_at) ON deliveries TO vivavoce_lookup;
CREATE FUNCTION list_due_endpoints(most integer, most_of_each integer)
  RETURNS TABLE (tenant_id text, mode text, id text, due integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ WITH RECURSIVE waiting AS (
          (SELECT d.tenant_id, d.endpoint_id FROM deliveries d
            WHERE d.status = 'pending' ORDER BY d.tenant_id, d.endpoint_id LIMIT 1)
          UNION ALL
          SELECT next.tenant_id, next.endpoint_id
            FROM waiting w
           CROSS JOIN LATERAL (
             SELECT d.tenant_id, d.endpoint_id FROM deliveries d
              WHERE d.status = 'pending' AND (d.tenant_id, d.endpoint_id) > (w.tenant_id, w.endpoint_id)
              ORDER BY d.tenant_id, d.endpoint_id LIMIT 1
           ) next
        )
        SELECT e.tenant_id, e.mode::text, e.id, CASE WHEN e.probe_at IS NULL THEN found.due ELSE 1 END
          FROM waiting w
          JOIN webhook_endpoints e ON e.tenant_id = w.tenant_id AND e.id = w.endpoint_id
         CROSS JOIN LATERAL (
           SELECT count(*)::integer AS due
             FROM (SELECT FROM deliveries d
                    WHERE d.tenant_id = e.tenant_id AND d.endpoint_id = e.id AND d.status = 'pending' AND d.due_at <= now()
                    LIMIT most_of_each) one
         ) found
         WHERE e.enabled AND (e.probe_at IS NULL OR e.probe_at <= now()) AND found.due > 0
         ORDER BY random() LIMIT most $$;
GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
REVOKE ALL ON FUNCTION list_due_endpoints(integer, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_due_endpoints(integer, integer) TO vivavoce_api;
ALTER FUNCTION list_due_endpoints(integer, integer) OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION list_due_endpoints(integer, integer) TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
