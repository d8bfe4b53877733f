-- What lists of interviews show, count, sort and search by.

-- A score as a share of what could be reached, and the scale to show it on: written with the evaluation.
ALTER TABLE sessions
  ADD COLUMN score double precision CHECK (score BETWEEN 0 AND 1),
  ADD COLUMN score_of integer,
  -- As the candidate's own row has them, for sorting and searching: triggers keep them so.
  ADD COLUMN candidate_name text,
  ADD COLUMN candidate_email text;

-- The policies hold for the owner as well, who has no tenant here: they rest while the rows of before get what they lack.
ALTER TABLE sessions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE evaluations NO FORCE ROW LEVEL SECURITY;
ALTER TABLE candidates NO FORCE ROW LEVEL SECURITY;
UPDATE sessions s SET score = e.share, score_of = e.scale
  FROM (SELECT v.tenant_id, v.session_id, avg((q->>'score')::double precision / (q->>'maxScore')::integer) AS share,
               max((q->>'maxScore')::integer) AS scale
          FROM evaluations v, jsonb_array_elements(v.document->'questions') q
         WHERE jsonb_typeof(q->'score') = 'number' GROUP BY v.tenant_id, v.session_id) e
 WHERE s.tenant_id = e.tenant_id AND s.id = e.session_id;
UPDATE sessions s SET candidate_name = c.name, candidate_email = c.email
  FROM candidates c WHERE c.tenant_id = s.tenant_id AND c.id = s.candidate_id;
ALTER TABLE candidates FORCE ROW LEVEL SECURITY;
ALTER TABLE evaluations FORCE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;

CREATE FUNCTION session_candidate() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
  AS $$
  BEGIN
    SELECT c.name, c.email INTO NEW.candidate_name, NEW.candidate_email
      FROM candidates c WHERE c.tenant_id = NEW.tenant_id AND c.id = NEW.candidate_id;
    RETURN NEW;
  END $$;
CREATE FUNCTION candidate_sessions() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
  AS $$
  BEGIN
    UPDATE sessions s SET candidate_name = NEW.name, candidate_email = NEW.email
     WHERE s.tenant_id = NEW.tenant_id AND s.mode = NEW.mode AND s.candidate_id = NEW.id;
    RETURN NULL;
  END $$;
REVOKE ALL ON FUNCTION session_candidate(), candidate_sessions() FROM PUBLIC;
CREATE TRIGGER candidate BEFORE INSERT OR UPDATE OF candidate_id ON sessions
  FOR EACH ROW WHEN (NEW.candidate_id IS NOT NULL) EXECUTE FUNCTION session_candidate();
CREATE TRIGGER sessions AFTER UPDATE OF name, email ON candidates
  FOR EACH ROW WHEN ((OLD.name, OLD.email) IS DISTINCT FROM (NEW.name, NEW.email)) EXECUTE FUNCTION candidate_sessions();

-- Words as they are sorted and searched by: in small letters, without accents and punctuation, whatever the database's locale.
CREATE FUNCTION search_words(given text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN trim(lower(regexp_replace(regexp_replace(normalize(given, NFKD), '[\u0300-\u036f]+', '', 'g'),
    '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u3004\u3008-\u303f]+', ' ', 'g')));
-- Each word begins with whose it is: one index serves all tenants, and a search reads its own tenant's words only.
CREATE FUNCTION search_scope(tenant text, is_live boolean) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN left(md5(tenant || CASE WHEN is_live THEN ' live' ELSE ' test' END), 8);
CREATE FUNCTION search_terms(scope text, given text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN array_to_tsvector(string_to_array(scope || replace(search_words(given), ' ', ' ' || scope), ' '));

ALTER TABLE sessions
  -- Under the policies an index can be asked only by comparisons that tell nothing of a row: those of an enum are not among them.
  ADD COLUMN is_live boolean GENERATED ALWAYS AS (mode = 'live') STORED,
  -- Where an interview stands for whoever recruits; `features/interviews/stages.ts` says what each means.
  ADD COLUMN stage text GENERATED ALWAYS AS (CASE
    WHEN decided_at IS NOT NULL THEN 'decided'
    WHEN status IN ('created', 'consented') THEN 'invited'
    WHEN status = 'evaluated' THEN 'to_review'
    WHEN status = 'failed' THEN 'failed'
    WHEN status = 'ended' AND started_at IS NULL THEN 'failed'
    WHEN status = 'abandoned' AND (started_at IS NULL OR record_complete IS NOT NULL) THEN 'failed'
    ELSE 'in_progress' END) STORED,
  ADD COLUMN sort_name text GENERATED ALWAYS AS (search_words(coalesce(candidate_name, display_name))) STORED,
  ADD COLUMN search tsvector GENERATED ALWAYS AS (search_terms(search_scope(tenant_id, mode = 'live'),
    id || ' ' || coalesce(candidate_name, '') || ' ' || coalesce(display_name, '') || ' ' || coalesce(candidate_email, '')
       || ' ' || coalesce(external_id, ''))) STORED;

CREATE INDEX sessions_list_idx ON sessions (tenant_id, is_live, created_at, id);
CREATE INDEX sessions_stage_idx ON sessions (tenant_id, is_live, stage, created_at, id);
-- An interview that has none of it comes last, whichever way one sorts: it stands in no index.
CREATE INDEX sessions_ended_idx ON sessions (tenant_id, is_live, ended_at, id) WHERE ended_at IS NOT NULL;
CREATE INDEX sessions_score_idx ON sessions (tenant_id, is_live, score, id) WHERE score IS NOT NULL;
CREATE INDEX sessions_length_idx ON sessions (tenant_id, is_live, duration_ms, id) WHERE duration_ms IS NOT NULL;
CREATE INDEX sessions_name_idx ON sessions (tenant_id, is_live, sort_name, id) WHERE sort_name IS NOT NULL;
CREATE INDEX sessions_search_idx ON sessions USING gin (search) WITH (fastupdate = off);

-- The same scope as `app_in_scope`, looked up once a statement instead of once a row: counting a tenant's interviews reads them all.
ALTER POLICY tenant ON sessions
  USING (tenant_id = (SELECT current_setting('app.tenant_id', true))
     AND ((SELECT current_setting('app.mode', true)) = 'any' OR is_live = ((SELECT current_setting('app.mode', true)) = 'live')))
  WITH CHECK (app_in_scope(tenant_id, mode));

-- Words that are looked for, each as the beginning of one, in the transaction's own tenant and mode. Nothing where there are none.
CREATE FUNCTION search_query(words text) RETURNS tsquery
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (SELECT string_agg('''' || search_scope(current_setting('app.tenant_id', true), current_setting('app.mode', true) = 'live') || word || ''':*', ' & ')
            FROM unnest(string_to_array(search_words(words), ' ')) word WHERE word <> '')::tsquery;

-- A search is no comparison that the policies let an index answer, so it runs as the role that looks things up. It answers ids;
-- whoever asks reads the rows under the policies.
GRANT SELECT (is_live, search) ON sessions TO vivavoce_lookup;
CREATE FUNCTION find_interviews(words text, most integer) RETURNS TABLE (id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT s.id FROM public.sessions s
         WHERE s.search @@ public.search_query(words)
           AND s.tenant_id = current_setting('app.tenant_id', true)
           AND s.is_live = (current_setting('app.mode', true) = 'live')
         LIMIT most $$;
GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
REVOKE ALL ON FUNCTION find_interviews(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_interviews(text, integer) TO vivavoce_api;
ALTER FUNCTION find_interviews(text, integer) OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION find_interviews(text, integer) TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
