-- What people of the tenant add to an interview: decisions, notes, scores of their own, and links that show it to somebody
-- else. All of it goes with its session.
CREATE TYPE decision_kind AS ENUM ('advance', 'hold', 'decline');

-- Written once: a decision is followed by another, never changed.
CREATE TABLE decisions (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  decision decision_kind NOT NULL,
  reason text NOT NULL,
  member_id text NOT NULL,
  member_name text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT decisions_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT decisions_session_fkey FOREIGN KEY (tenant_id, mode, session_id)
    REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX decisions_session_idx ON decisions (tenant_id, session_id, created_at, id);
SELECT protect_table('decisions');
GRANT SELECT, INSERT ON decisions TO vivavoce_api;

-- The one in force, where lists count and sort.
ALTER TABLE sessions ADD COLUMN decision decision_kind;
ALTER TABLE sessions ADD COLUMN decided_at timestamptz(3);

CREATE TABLE notes (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  text text NOT NULL,
  mentions text[] NOT NULL DEFAULT '{}',
  member_id text NOT NULL,
  member_name text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  edited_at timestamptz(3),
  CONSTRAINT notes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT notes_session_fkey FOREIGN KEY (tenant_id, mode, session_id)
    REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX notes_session_idx ON notes (tenant_id, session_id, created_at, id);
SELECT protect_table('notes');
GRANT SELECT, INSERT, UPDATE, DELETE ON notes TO vivavoce_api;

CREATE TABLE human_scores (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  question_id text NOT NULL,
  criterion_id text NOT NULL,
  score integer NOT NULL CHECK (score > 0),
  member_id text NOT NULL,
  member_name text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT human_scores_pkey PRIMARY KEY (tenant_id, id),
  -- One per person, question and criterion.
  CONSTRAINT human_scores_one_key UNIQUE (tenant_id, mode, session_id, question_id, criterion_id, member_id),
  CONSTRAINT human_scores_session_fkey FOREIGN KEY (tenant_id, mode, session_id)
    REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);
SELECT protect_table('human_scores');
GRANT SELECT, INSERT, UPDATE, DELETE ON human_scores TO vivavoce_api;

CREATE TABLE shares (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  -- SHA-256 of the token; the token itself is shown once and never stored.
  token_hash text NOT NULL,
  with_notes boolean NOT NULL,
  member_id text NOT NULL,
  member_name text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  revoked_at timestamptz(3),
  open_count integer NOT NULL DEFAULT 0,
  opened_at timestamptz(3),
  CONSTRAINT shares_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT shares_token_hash_key UNIQUE (token_hash),
  CONSTRAINT shares_session_fkey FOREIGN KEY (tenant_id, mode, session_id)
    REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX shares_session_idx ON shares (tenant_id, session_id, created_at, id);
SELECT protect_table('shares');
GRANT SELECT, INSERT, UPDATE ON shares TO vivavoce_api;

-- Whose share a token opens is asked before a tenant is known.
CREATE POLICY lookup ON shares FOR SELECT TO vivavoce_lookup USING (true);
GRANT SELECT (tenant_id, mode, id, session_id, token_hash, expires_at, revoked_at) ON shares TO vivavoce_lookup;
CREATE FUNCTION find_share(hash text)
  RETURNS TABLE (tenant_id text, mode text, id text, session_id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT s.tenant_id, s.mode::text, s.id, s.session_id FROM public.shares s
         WHERE s.token_hash = hash AND s.revoked_at IS NULL AND s.expires_at > now() $$;
GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
REVOKE ALL ON FUNCTION find_share(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_share(text) TO vivavoce_api;
ALTER FUNCTION find_share(text) OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION find_share(text) TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
