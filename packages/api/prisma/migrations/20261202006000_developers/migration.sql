-- For developers: keys are made, rotated and revoked by members, and each request leaves a line that they can look up.

ALTER TABLE keys ADD COLUMN last_used_at timestamptz(3);
-- What a key opens, and what it may do there, is written once.
GRANT INSERT, UPDATE (name, origins, revoked_at, rotated_to, grace_ends_at, last_used_at) ON keys TO vivavoce_api;

-- No body, no address, no words of anybody. The id of the request can be the caller's own, so it is no key here.
CREATE TABLE requests (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  request_id text NOT NULL,
  key_id text,
  method text NOT NULL,
  route text NOT NULL,
  status integer NOT NULL,
  code text,
  duration_ms integer NOT NULL,
  created_at timestamptz(3) NOT NULL,
  CONSTRAINT requests_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT requests_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  CONSTRAINT requests_key_fkey FOREIGN KEY (tenant_id, mode, key_id) REFERENCES keys (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX requests_created_idx ON requests (tenant_id, mode, created_at, id);
CREATE INDEX requests_request_idx ON requests (tenant_id, mode, request_id);
CREATE INDEX requests_key_idx ON requests (tenant_id, mode, key_id, created_at, id);
CREATE INDEX requests_over_idx ON requests (created_at);
SELECT protect_table('requests');
GRANT SELECT, INSERT ON requests TO vivavoce_api;

CREATE POLICY lookup ON requests TO vivavoce_lookup USING (true) WITH CHECK (false);
GRANT SELECT (tenant_id, id, created_at), DELETE ON requests TO vivavoce_lookup;

CREATE FUNCTION forget_requests(before timestamptz, most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
  DECLARE forgotten integer;
  BEGIN
    DELETE FROM requests r
     WHERE (r.tenant_id, r.id) IN (SELECT o.tenant_id, o.id FROM requests o WHERE o.created_at < before LIMIT most);
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
  END $$;

-- Whose a key is that opens nothing any more: a refused request is shown to its tenant, too.
CREATE FUNCTION find_key_owner(key_hash text) RETURNS TABLE (tenant_id text, mode text, id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT k.tenant_id, k.mode::text, k.id FROM keys k WHERE k.hash = key_hash $$;

GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
DO $$
DECLARE made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['forget_requests(timestamptz, integer)', 'find_key_owner(text)'] LOOP
    EXECUTE 'REVOKE ALL ON FUNCTION ' || made || ' FROM PUBLIC';
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || made || ' TO vivavoce_api';
    EXECUTE 'ALTER FUNCTION ' || made || ' OWNER TO vivavoce_lookup';
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || made || ' TO CURRENT_USER';
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
