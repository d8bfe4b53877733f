-- What a tenant says about itself: its settings, its branding, and that it closes.

ALTER TABLE tenants ADD COLUMN time_zone text NOT NULL DEFAULT 'UTC';
ALTER TABLE tenants ADD COLUMN locale text NOT NULL DEFAULT 'en';
ALTER TABLE tenants ADD COLUMN sender_name text;
ALTER TABLE tenants ADD COLUMN reply_to text;
ALTER TABLE tenants ADD COLUMN interviews_kept_days integer CHECK (interviews_kept_days BETWEEN 1 AND 3650);
ALTER TABLE tenants ADD COLUMN candidates_kept_days integer CHECK (candidates_kept_days BETWEEN 1 AND 3650);
ALTER TABLE tenants ADD COLUMN shown_name text;
ALTER TABLE tenants ADD COLUMN accent text CHECK (accent ~ '^#[0-9a-f]{6}$');
ALTER TABLE tenants ADD COLUMN logo text;
ALTER TABLE tenants ADD COLUMN closed_at timestamptz(3);
ALTER TABLE tenants ADD COLUMN erase_after timestamptz(3);
ALTER TABLE tenants ADD CONSTRAINT tenants_closed_check CHECK ((closed_at IS NULL) = (erase_after IS NULL));

GRANT UPDATE (name, time_zone, locale, sender_name, reply_to, interviews_kept_days, candidates_kept_days, shown_name, accent, logo, closed_at, erase_after)
  ON tenants TO vivavoce_api;
-- Everything of a tenant goes with its row, and no sooner than its own people were told.
GRANT DELETE ON tenants TO vivavoce_api;
CREATE POLICY closed ON tenants AS RESTRICTIVE FOR DELETE TO vivavoce_api USING (erase_after <= now());

-- How long this interview is kept at most, whatever its template says: its notice said so, too.
ALTER TABLE sessions ADD COLUMN retention_days integer;

CREATE POLICY lookup ON tenants FOR SELECT TO vivavoce_lookup USING (true);
GRANT SELECT (id, closed_at, erase_after, candidates_kept_days) ON tenants TO vivavoce_lookup;

GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;

-- A closed tenant's keys open nothing from that moment on, and work again where it is opened again.
CREATE OR REPLACE FUNCTION find_key(key_hash text)
  RETURNS TABLE (tenant_id text, mode text, id text, kind text, scopes text[], origins text[], concurrent_sessions integer, minutes_per_day integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT k.tenant_id, k.mode::text, k.id, k.kind::text, k.scopes, k.origins, k.concurrent_sessions, k.minutes_per_day
          FROM keys k JOIN tenants t ON t.id = k.tenant_id
         WHERE k.hash = key_hash AND k.revoked_at IS NULL AND t.closed_at IS NULL
           AND (k.expires_at IS NULL OR k.expires_at > now())
           AND (k.grace_ends_at IS NULL OR k.grace_ends_at > now()) $$;

CREATE FUNCTION list_due_tenants(at timestamptz) RETURNS TABLE (tenant_id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT t.id FROM tenants t WHERE t.erase_after <= at ORDER BY t.erase_after $$;

CREATE FUNCTION list_candidate_retentions() RETURNS TABLE (tenant_id text, days integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT t.id, t.candidates_kept_days FROM tenants t WHERE t.candidates_kept_days IS NOT NULL ORDER BY t.id $$;

DO $$
DECLARE made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['list_due_tenants(timestamptz)', 'list_candidate_retentions()'] LOOP
    EXECUTE 'REVOKE ALL ON FUNCTION ' || made || ' FROM PUBLIC';
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || made || ' TO vivavoce_api';
    EXECUTE 'ALTER FUNCTION ' || made || ' OWNER TO vivavoce_lookup';
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || made || ' TO CURRENT_USER';
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
