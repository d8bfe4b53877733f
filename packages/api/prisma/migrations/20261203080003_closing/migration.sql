-- A closed tenant whose grace is over is erased a part at a time: its logs, which nothing else lets go, come first.
GRANT SELECT (tenant_id, id) ON audit_entries, deliveries TO vivavoce_lookup;

CREATE FUNCTION erase_tenant_logs(tenant text, most integer) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$
  DECLARE
    erased integer := 0;
    part integer;
  BEGIN
    IF NOT EXISTS (SELECT FROM public.tenants t WHERE t.id = tenant AND t.erase_after <= now()) THEN RETURN 0; END IF;
    DELETE FROM public.requests r WHERE r.tenant_id = tenant
       AND r.id IN (SELECT o.id FROM public.requests o WHERE o.tenant_id = tenant LIMIT most);
    GET DIAGNOSTICS part = ROW_COUNT; erased := erased + part;
    DELETE FROM public.deliveries d WHERE d.tenant_id = tenant
       AND d.id IN (SELECT o.id FROM public.deliveries o WHERE o.tenant_id = tenant LIMIT most);
    GET DIAGNOSTICS part = ROW_COUNT; erased := erased + part;
    DELETE FROM public.audit_entries a WHERE a.tenant_id = tenant
       AND a.id IN (SELECT o.id FROM public.audit_entries o WHERE o.tenant_id = tenant LIMIT most);
    GET DIAGNOSTICS part = ROW_COUNT; erased := erased + part;
    RETURN erased;
  END $$;

-- The id of an invitation is what its mail opens: the log names it by a digest.
ALTER TABLE audit_entries NO FORCE ROW LEVEL SECURITY;
UPDATE audit_entries SET subject_id = 'inv_' || left(encode(sha256(convert_to(subject_id, 'UTF8')), 'hex'), 22)
 WHERE subject_type = 'invitation';
UPDATE audit_entries
   SET data = jsonb_set(data, '{invitation}', to_jsonb('inv_' || left(encode(sha256(convert_to(data ->> 'invitation', 'UTF8')), 'hex'), 22)))
 WHERE action = 'member.joined' AND data ? 'invitation';
ALTER TABLE audit_entries FORCE ROW LEVEL SECURITY;

GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
REVOKE ALL ON FUNCTION erase_tenant_logs(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_tenant_logs(text, integer) TO vivavoce_api;
ALTER FUNCTION erase_tenant_logs(text, integer) OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION erase_tenant_logs(text, integer) TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
