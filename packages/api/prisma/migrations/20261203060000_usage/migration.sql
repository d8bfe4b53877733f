-- What was used: a ledger that is only ever added to, and its sums by the hour.

CREATE TABLE usage_events (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  kind text NOT NULL,
  quantity bigint NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  template_id text,
  key_id text,
  stage text,
  model text,
  cost_nanos bigint NOT NULL DEFAULT 0,
  uncached_nanos bigint NOT NULL DEFAULT 0,
  at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT usage_events_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT usage_events_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  CONSTRAINT usage_events_quantity_check CHECK (quantity > 0 AND cost_nanos >= 0 AND uncached_nanos >= 0)
);
CREATE INDEX usage_events_subject_idx ON usage_events (tenant_id, mode, subject_type, subject_id);
CREATE INDEX usage_events_tenant_idx ON usage_events (tenant_id, mode, at);
CREATE INDEX usage_events_at_idx ON usage_events (at);
SELECT protect_table('usage_events');

-- Nobody changes a row or takes one away, and nobody says when it was but the database: an hour that is over stays as it is.
GRANT SELECT ON usage_events TO vivavoce_api;
GRANT INSERT (tenant_id, mode, id, kind, quantity, subject_type, subject_id, template_id, key_id, stage, model, cost_nanos, uncached_nanos)
  ON usage_events TO vivavoce_api;
-- Test mode is never metered.
CREATE POLICY live_only ON usage_events AS RESTRICTIVE FOR INSERT TO vivavoce_api WITH CHECK (mode = 'live');

-- Also not whoever owns the table. Only with its whole tenant a row goes: then the delete comes from within another trigger.
CREATE FUNCTION refuse_change_of_usage() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
  AS $$
  BEGIN
    IF TG_OP = 'DELETE' AND pg_trigger_depth() > 1 THEN
      RETURN OLD;
    END IF;
    RAISE EXCEPTION 'usage_events is only ever added to' USING ERRCODE = '42501';
  END $$;
REVOKE ALL ON FUNCTION refuse_change_of_usage() FROM PUBLIC;
CREATE TRIGGER only_added BEFORE UPDATE OR DELETE ON usage_events FOR EACH ROW EXECUTE FUNCTION refuse_change_of_usage();

CREATE TABLE usage_hours (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  hour timestamptz(3) NOT NULL,
  kind text NOT NULL,
  template_id text NOT NULL,
  key_id text NOT NULL,
  events integer NOT NULL,
  quantity bigint NOT NULL,
  cost_nanos bigint NOT NULL,
  uncached_nanos bigint NOT NULL,
  CONSTRAINT usage_hours_pkey PRIMARY KEY (tenant_id, mode, hour, kind, template_id, key_id),
  CONSTRAINT usage_hours_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);
SELECT protect_table('usage_hours');
GRANT SELECT ON usage_hours TO vivavoce_api;

-- Up to when hours are closed: added up for good, whatever comes later counts for a later hour.
CREATE TABLE usage_progress (
  id integer NOT NULL DEFAULT 1,
  closed_until timestamptz(3) NOT NULL,
  CONSTRAINT usage_progress_pkey PRIMARY KEY (id),
  CONSTRAINT usage_progress_one_check CHECK (id = 1)
);
INSERT INTO usage_progress (closed_until) VALUES ('2000-01-01T00:00:00Z');
GRANT SELECT ON usage_progress TO vivavoce_api;

-- Adds up every hour that is not closed, from the ledger alone: again, or killed at any line, it comes to the same. Then closes
-- those that nobody can write to any more: a transaction lives for ten seconds, and an hour is left open for ten minutes.
CREATE POLICY lookup ON usage_events TO vivavoce_lookup USING (true) WITH CHECK (false);
CREATE POLICY lookup ON usage_hours TO vivavoce_lookup USING (true) WITH CHECK (true);
GRANT SELECT ON usage_events TO vivavoce_lookup;
GRANT SELECT, INSERT, UPDATE ON usage_hours TO vivavoce_lookup;
GRANT SELECT, UPDATE ON usage_progress TO vivavoce_lookup;
CREATE FUNCTION roll_up_usage() RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
  DECLARE
    since timestamptz;
    closing timestamptz := date_trunc('hour', now() - interval '10 minutes', 'UTC');
    changed integer;
  BEGIN
    SELECT p.closed_until INTO since FROM public.usage_progress p WHERE p.id = 1 FOR UPDATE;
    INSERT INTO public.usage_hours AS h
           (tenant_id, mode, hour, kind, template_id, key_id, events, quantity, cost_nanos, uncached_nanos)
    SELECT e.tenant_id, e.mode, date_trunc('hour', e.at, 'UTC'), e.kind, coalesce(e.template_id, ''), coalesce(e.key_id, ''),
           count(*), sum(e.quantity), sum(e.cost_nanos), sum(e.uncached_nanos)
      FROM public.usage_events e WHERE e.at >= since
     GROUP BY 1, 2, 3, 4, 5, 6
    ON CONFLICT ON CONSTRAINT usage_hours_pkey DO UPDATE
       SET events = excluded.events, quantity = excluded.quantity,
           cost_nanos = excluded.cost_nanos, uncached_nanos = excluded.uncached_nanos
     WHERE h.events <> excluded.events;
    GET DIAGNOSTICS changed = ROW_COUNT;
    UPDATE public.usage_progress SET closed_until = closing WHERE id = 1 AND closed_until < closing;
    RETURN changed;
  END $$;

GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
REVOKE ALL ON FUNCTION roll_up_usage() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION roll_up_usage() TO vivavoce_api;
ALTER FUNCTION roll_up_usage() OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION roll_up_usage() TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;

-- What was used is read by whoever may do everything else.
ALTER TABLE keys NO FORCE ROW LEVEL SECURITY;
UPDATE keys SET scopes = scopes || ARRAY['usage:read']
 WHERE kind = 'secret' AND scopes @> ARRAY['sessions:create', 'sessions:read', 'sessions:write', 'templates:read', 'templates:write'] AND NOT 'usage:read' = ANY (scopes);
ALTER TABLE keys FORCE ROW LEVEL SECURITY;
