-- What members want to be mailed, and what waits for their daily mail. Members are of another schema: nothing refers to them.
CREATE TABLE mail_preferences (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  member_id text NOT NULL,
  kind text NOT NULL,
  frequency text NOT NULL CHECK (frequency IN ('at_once', 'daily', 'never')),
  CONSTRAINT mail_preferences_pkey PRIMARY KEY (tenant_id, mode, member_id, kind),
  CONSTRAINT mail_preferences_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);
SELECT protect_table('mail_preferences');
GRANT SELECT, INSERT, UPDATE ON mail_preferences TO vivavoce_api;

-- One line for each member and thing: whoever was told is not told again.
CREATE TABLE notices (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  member_id text NOT NULL,
  kind text NOT NULL,
  subject_id text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  mailed_at timestamptz(3),
  CONSTRAINT notices_pkey PRIMARY KEY (tenant_id, mode, member_id, kind, subject_id),
  CONSTRAINT notices_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);
CREATE INDEX notices_created_idx ON notices (created_at);
SELECT protect_table('notices');
GRANT SELECT, INSERT, UPDATE, DELETE ON notices TO vivavoce_api;

CREATE POLICY lookup ON notices FOR SELECT TO vivavoce_lookup USING (true);
GRANT SELECT (tenant_id, mode, created_at, mailed_at) ON notices TO vivavoce_lookup;
GRANT SELECT (time_zone) ON tenants TO vivavoce_lookup;
GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
CREATE FUNCTION list_noticed_tenants() RETURNS TABLE (tenant_id text, mode text, time_zone text, oldest timestamptz)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT n.tenant_id, n.mode::text, t.time_zone, min(n.created_at) FILTER (WHERE n.mailed_at IS NULL)
          FROM notices n JOIN tenants t ON t.id = n.tenant_id GROUP BY 1, 2, 3 ORDER BY 1, 2 $$;
REVOKE ALL ON FUNCTION list_noticed_tenants() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_noticed_tenants() TO vivavoce_api;
ALTER FUNCTION list_noticed_tenants() OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION list_noticed_tenants() TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;

-- Links for one candidate that nobody has begun with, and who made them.
CREATE POLICY notices ON links FOR SELECT TO vivavoce_lookup USING (true);
GRANT SELECT (tenant_id, mode, id, kind, created_by, expires_at, revoked_at, started_attempt, attempt) ON links TO vivavoce_lookup;
GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
CREATE FUNCTION list_expiring_links(since timestamptz, until timestamptz)
  RETURNS TABLE (tenant_id text, mode text, id text, created_by text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT l.tenant_id, l.mode::text, l.id, l.created_by FROM links l
         WHERE l.expires_at > since AND l.expires_at <= until AND l.kind = 'single' AND l.created_by IS NOT NULL
           AND l.revoked_at IS NULL AND l.started_attempt < l.attempt
         ORDER BY l.expires_at LIMIT 5000 $$;
REVOKE ALL ON FUNCTION list_expiring_links(timestamptz, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_expiring_links(timestamptz, timestamptz) TO vivavoce_api;
ALTER FUNCTION list_expiring_links(timestamptz, timestamptz) OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION list_expiring_links(timestamptz, timestamptz) TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
