-- What the files of each tenant take, told to the ledger once a day: sums only, of live mode.
CREATE POLICY lookup ON resumes FOR SELECT TO vivavoce_lookup USING (true);
GRANT SELECT (tenant_id, mode, file_bytes, file_kept) ON resumes TO vivavoce_lookup;
-- The policy of advisers looks at whose resume it is before it says that nobody asks as one.
GRANT SELECT (tenant_id, mode, id, advisers_agreed_at) ON candidates TO vivavoce_lookup;
GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
CREATE FUNCTION list_stored_bytes() RETURNS TABLE (tenant_id text, bytes float8)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT r.tenant_id, sum(r.file_bytes)::float8 FROM resumes r
         WHERE r.mode = 'live' AND r.file_kept GROUP BY r.tenant_id ORDER BY r.tenant_id $$;
REVOKE ALL ON FUNCTION list_stored_bytes() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_stored_bytes() TO vivavoce_api;
ALTER FUNCTION list_stored_bytes() OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION list_stored_bytes() TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
