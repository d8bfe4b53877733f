-- What every tenant table needs, in one word: `SELECT protect_table('things');` in the migration that makes it, with its
-- grants right below. A test finds a table that was forgotten.
CREATE FUNCTION protect_table(name text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
  AS $$
  BEGIN
    EXECUTE format('ALTER TABLE public.%I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE public.%I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON public.%I USING (app_in_scope(tenant_id, mode)) WITH CHECK (app_in_scope(tenant_id, mode))', name);
  END $$;
REVOKE ALL ON FUNCTION protect_table(text) FROM PUBLIC;
