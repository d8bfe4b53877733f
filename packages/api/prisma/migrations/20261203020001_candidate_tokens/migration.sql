-- What a candidate's own page reaches. `app.candidate_id` is set for a caller with a candidate token: the ids of that one person,
-- with commas between, the rows merged into them among them. Nobody else sets it, and sees the records of every candidate.
CREATE FUNCTION app_is_candidate(candidate text) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(current_setting('app.candidate_id', true), '') = ''
            OR candidate = ANY (string_to_array(current_setting('app.candidate_id', true), ',')) IS TRUE $$;

-- Keeps a protected table's rows to the candidate that `candidate_id` names. One without an owner is no candidate's.
CREATE FUNCTION keep_to_candidate(name text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
  AS $$
  BEGIN
    EXECUTE format('CREATE POLICY candidate ON public.%I AS RESTRICTIVE USING (app_is_candidate(candidate_id)) WITH CHECK (app_is_candidate(candidate_id))', name);
  END $$;
-- Row-level security of a table whose rows belong to a candidate: `SELECT protect_candidate_table('things');`
CREATE FUNCTION protect_candidate_table(name text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
  AS $$
  BEGIN
    PERFORM public.protect_table(name);
    PERFORM public.keep_to_candidate(name);
  END $$;
REVOKE ALL ON FUNCTION keep_to_candidate(text), protect_candidate_table(text) FROM PUBLIC;

SELECT keep_to_candidate('resumes');
SELECT keep_to_candidate('resume_versions');

CREATE POLICY candidate ON candidates AS RESTRICTIVE
  USING (app_is_candidate(id)) WITH CHECK (app_is_candidate(id));

-- Raised to revoke every token of the candidate.
ALTER TABLE candidates ADD COLUMN token_version integer NOT NULL DEFAULT 1;
-- A workspace that a page opened for somebody whom nobody knows: erased then, unless the partner claims it before.
ALTER TABLE candidates ADD COLUMN anonymous_until timestamptz(3);
CREATE INDEX candidates_anonymous_idx ON candidates (anonymous_until) WHERE anonymous_until IS NOT NULL;

CREATE POLICY lookup ON candidates FOR SELECT TO vivavoce_lookup USING (true);
GRANT SELECT (tenant_id, mode, id, anonymous_until) ON candidates TO vivavoce_lookup;
GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
CREATE FUNCTION list_expired_workspaces(at timestamptz, most integer)
  RETURNS TABLE (tenant_id text, mode text, id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT c.tenant_id, c.mode::text, c.id FROM candidates c
         WHERE c.anonymous_until <= at ORDER BY c.anonymous_until LIMIT most $$;
REVOKE ALL ON FUNCTION list_expired_workspaces(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION list_expired_workspaces(timestamptz, integer) TO vivavoce_api;
ALTER FUNCTION list_expired_workspaces(timestamptz, integer) OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION list_expired_workspaces(timestamptz, integer) TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
