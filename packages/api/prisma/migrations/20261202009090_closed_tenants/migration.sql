-- A closed tenant shows and begins nothing any more: its links and shares open as little as its keys, and all of them again where it is
-- opened again.

GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;

CREATE OR REPLACE FUNCTION find_share(hash text)
  RETURNS TABLE (tenant_id text, mode text, id text, session_id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT s.tenant_id, s.mode::text, s.id, s.session_id
          FROM public.shares s JOIN public.tenants t ON t.id = s.tenant_id
         WHERE s.token_hash = hash AND s.revoked_at IS NULL AND s.expires_at > now() AND t.closed_at IS NULL $$;

CREATE OR REPLACE FUNCTION find_link(hash text) RETURNS TABLE (tenant_id text, mode text, id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT l.tenant_id, l.mode::text, l.id
          FROM public.links l JOIN public.tenants t ON t.id = l.tenant_id
         WHERE l.token_hash = hash AND t.closed_at IS NULL $$;

REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
