-- A task that fifty relays did not get done was never relayed again: a queue that was broken for an hour left sessions behind
-- that nobody closed, evaluated or erased. From the fiftieth on it is relayed once an hour.
GRANT vivavoce_lookup TO CURRENT_USER;
CREATE OR REPLACE FUNCTION list_lost_tasks(relayed_before timestamptz, most integer)
  RETURNS TABLE (tenant_id text, mode text, id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT o.tenant_id, o.mode::text, o.id FROM outbox o
         WHERE (o.relays < 50 OR o.relayed_at < now() - interval '1 hour')
           AND (o.relayed_at IS NULL OR (o.relayed_at < relayed_before AND o.run_at < relayed_before))
         ORDER BY o.run_at LIMIT most $$;
REVOKE vivavoce_lookup FROM CURRENT_USER;
