-- Webhooks: where a tenant's system is told of events, what is on its way to it, and what became of every attempt.

CREATE TABLE webhook_endpoints (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  url text NOT NULL,
  description text NOT NULL,
  events text[] NOT NULL,
  secret text NOT NULL,
  previous_secret text,
  previous_ends_at timestamptz(3),
  enabled boolean NOT NULL DEFAULT true,
  disabled_reason text,
  failing_since timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT webhook_endpoints_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT webhook_endpoints_mode_key UNIQUE (tenant_id, mode, id),
  CONSTRAINT webhook_endpoints_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);
CREATE INDEX webhook_endpoints_list_idx ON webhook_endpoints (tenant_id, mode, created_at, id);
SELECT protect_table('webhook_endpoints');
SELECT make_subject('webhook_endpoints', 'webhook_endpoint');
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_endpoints TO vivavoce_api;

CREATE TABLE deliveries (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  endpoint_id text NOT NULL,
  event_id text NOT NULL,
  event_type text NOT NULL,
  body text NOT NULL,
  status text NOT NULL DEFAULT 'pending',
  attempts integer NOT NULL DEFAULT 0,
  round integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  delivered_at timestamptz(3),
  CONSTRAINT deliveries_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT deliveries_mode_key UNIQUE (tenant_id, mode, id),
  CONSTRAINT deliveries_event_key UNIQUE (tenant_id, endpoint_id, event_id),
  CONSTRAINT deliveries_status_check CHECK (status IN ('pending', 'delivered', 'failed')),
  CONSTRAINT deliveries_endpoint_fkey FOREIGN KEY (tenant_id, mode, endpoint_id)
    REFERENCES webhook_endpoints (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX deliveries_list_idx ON deliveries (tenant_id, mode, endpoint_id, created_at, id);
CREATE INDEX deliveries_created_idx ON deliveries (created_at);
SELECT protect_table('deliveries');
GRANT SELECT, INSERT, UPDATE ON deliveries TO vivavoce_api;

CREATE TABLE delivery_attempts (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  delivery_id text NOT NULL,
  number integer NOT NULL,
  at timestamptz(3) NOT NULL DEFAULT now(),
  duration_ms integer NOT NULL,
  status integer,
  failure text,
  headers jsonb NOT NULL,
  answer text,
  CONSTRAINT delivery_attempts_pkey PRIMARY KEY (tenant_id, delivery_id, number),
  CONSTRAINT delivery_attempts_delivery_fkey FOREIGN KEY (tenant_id, mode, delivery_id)
    REFERENCES deliveries (tenant_id, mode, id) ON DELETE CASCADE
);
SELECT protect_table('delivery_attempts');
GRANT SELECT, INSERT ON delivery_attempts TO vivavoce_api;

-- The log of deliveries is kept for a while, of all tenants; attempts go with their delivery.
CREATE POLICY lookup ON deliveries TO vivavoce_lookup USING (true) WITH CHECK (false);
GRANT SELECT (created_at), DELETE ON deliveries TO vivavoce_lookup;
CREATE FUNCTION forget_deliveries(before timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
  DECLARE forgotten integer;
  BEGIN
    DELETE FROM deliveries d WHERE d.created_at < before;
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
  END $$;
GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
REVOKE ALL ON FUNCTION forget_deliveries(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_deliveries(timestamptz) TO vivavoce_api;
ALTER FUNCTION forget_deliveries(timestamptz) OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION forget_deliveries(timestamptz) TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;

-- Secret keys that exist may do what new ones may.
ALTER TABLE keys NO FORCE ROW LEVEL SECURITY;
UPDATE keys SET scopes = scopes || ARRAY['webhooks:read', 'webhooks:write']
 WHERE kind = 'secret' AND 'sessions:write' = ANY (scopes) AND NOT 'webhooks:read' = ANY (scopes);
ALTER TABLE keys FORCE ROW LEVEL SECURITY;
