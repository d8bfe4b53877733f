-- Whether the candidate of a session lets advisers see it stands with the session, kept as the candidate's own row has it: a
-- policy that looks into another table costs every list more than the list itself.
ALTER TABLE sessions ADD COLUMN advisers_agreed_at timestamptz(3);

CREATE OR REPLACE FUNCTION session_candidate() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
  AS $$
  BEGIN
    SELECT c.name, c.email, c.advisers_agreed_at INTO NEW.candidate_name, NEW.candidate_email, NEW.advisers_agreed_at
      FROM candidates c WHERE c.tenant_id = NEW.tenant_id AND c.id = NEW.candidate_id;
    RETURN NEW;
  END $$;
CREATE OR REPLACE FUNCTION candidate_sessions() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
  AS $$
  BEGIN
    UPDATE sessions s SET candidate_name = NEW.name, candidate_email = NEW.email, advisers_agreed_at = NEW.advisers_agreed_at
     WHERE s.tenant_id = NEW.tenant_id AND s.mode = NEW.mode AND s.candidate_id = NEW.id;
    RETURN NULL;
  END $$;
-- A session that is nobody's any more is nobody's to show.
DROP TRIGGER candidate ON sessions;
CREATE TRIGGER candidate BEFORE INSERT OR UPDATE OF candidate_id ON sessions
  FOR EACH ROW EXECUTE FUNCTION session_candidate();
DROP TRIGGER sessions ON candidates;
CREATE TRIGGER sessions AFTER UPDATE OF name, email, advisers_agreed_at ON candidates
  FOR EACH ROW WHEN ((OLD.name, OLD.email, OLD.advisers_agreed_at) IS DISTINCT FROM (NEW.name, NEW.email, NEW.advisers_agreed_at))
  EXECUTE FUNCTION candidate_sessions();

-- The policies hold for the owner as well, who has no tenant here: they rest while the rows of before get what they lack.
ALTER TABLE sessions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE candidates NO FORCE ROW LEVEL SECURITY;
UPDATE sessions s SET advisers_agreed_at = c.advisers_agreed_at
  FROM candidates c
 WHERE c.tenant_id = s.tenant_id AND c.id = s.candidate_id AND c.advisers_agreed_at IS NOT NULL;
ALTER TABLE candidates FORCE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;

ALTER POLICY advisers ON sessions
  USING ((SELECT current_setting('app.agreed_only', true)) IS DISTINCT FROM 'on' OR advisers_agreed_at IS NOT NULL);

-- Counting reads the index alone, which needs what the policy asks for.
DROP INDEX sessions_stage_idx;
CREATE INDEX sessions_stage_idx ON sessions (tenant_id, is_live, stage, created_at, id) INCLUDE (advisers_agreed_at);
