-- Who did what to which record. Written once; it outlives what it is about, so nothing refers to it and it refers to nothing
-- but its tenant.
CREATE TABLE audit_entries (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  actor_name text,
  action text NOT NULL,
  subject_type text NOT NULL,
  subject_id text NOT NULL,
  data jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT audit_entries_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT audit_entries_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  -- Of a candidate nothing is kept but ids.
  CONSTRAINT audit_entries_name_check CHECK (actor_name IS NULL OR actor_kind = 'member')
);
CREATE INDEX audit_entries_time_idx ON audit_entries (tenant_id, created_at, id);
CREATE INDEX audit_entries_subject_idx ON audit_entries (tenant_id, subject_type, subject_id, created_at, id);
CREATE INDEX audit_entries_actor_idx ON audit_entries (tenant_id, actor_id, created_at, id);
CREATE INDEX audit_entries_created_at_idx ON audit_entries (created_at);
SELECT protect_table('audit_entries');
GRANT SELECT, INSERT ON audit_entries TO vivavoce_api;

-- The one way by which entries go: all that are older than the log is kept.
CREATE POLICY lookup ON audit_entries TO vivavoce_lookup USING (true) WITH CHECK (false);
GRANT SELECT (created_at), DELETE ON audit_entries TO vivavoce_lookup;
CREATE FUNCTION forget_audit_entries(before timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
  DECLARE forgotten integer;
  BEGIN
    DELETE FROM public.audit_entries a WHERE a.created_at < before;
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
  END $$;
GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
REVOKE ALL ON FUNCTION forget_audit_entries(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_audit_entries(timestamptz) TO vivavoce_api;
ALTER FUNCTION forget_audit_entries(timestamptz) OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION forget_audit_entries(timestamptz) TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
