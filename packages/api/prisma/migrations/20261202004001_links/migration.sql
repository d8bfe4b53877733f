-- What a candidate opens: a link to one interview of their own (`single`), or to one for everybody who has it (`open`).
CREATE TYPE link_kind AS ENUM ('single', 'open');

CREATE TABLE links (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  kind link_kind NOT NULL,
  candidate_id text,
  template_id text NOT NULL,
  template_version integer NOT NULL,
  key_id text,
  created_by text,
  locale text NOT NULL,
  source text,
  contact text,
  token_hash text NOT NULL,
  attempt integer NOT NULL DEFAULT 1 CHECK (attempt > 0),
  started_attempt integer NOT NULL DEFAULT 0,
  batch text,
  place integer,
  expires_at timestamptz(3) NOT NULL,
  remind_at timestamptz(3),
  sent_at timestamptz(3),
  opened_at timestamptz(3),
  reminded_at timestamptz(3),
  revoked_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT links_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT links_mode_id_key UNIQUE (tenant_id, mode, id),
  CONSTRAINT links_token_key UNIQUE (token_hash),
  -- The same invitations again make no second links.
  CONSTRAINT links_batch_key UNIQUE (tenant_id, mode, batch, place),
  CONSTRAINT links_candidate_check CHECK ((kind = 'single') = (candidate_id IS NOT NULL)),
  CONSTRAINT links_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  CONSTRAINT links_candidate_fkey FOREIGN KEY (tenant_id, mode, candidate_id)
    REFERENCES candidates (tenant_id, mode, id) ON DELETE CASCADE,
  CONSTRAINT links_key_fkey FOREIGN KEY (tenant_id, mode, key_id) REFERENCES keys (tenant_id, mode, id),
  CONSTRAINT links_template_fkey FOREIGN KEY (tenant_id, mode, template_id, template_version)
    REFERENCES template_versions (tenant_id, mode, template_id, version)
);
CREATE INDEX links_created_idx ON links (tenant_id, mode, created_at, id);
CREATE INDEX links_candidate_idx ON links (tenant_id, mode, candidate_id);
SELECT protect_table('links');
SELECT make_subject('links', 'link');
GRANT SELECT, INSERT, UPDATE ON links TO vivavoce_api;

-- A session behind a link: until when it may be paused, and, where it was, until when somebody comes back. One attempt of a
-- link is one session, whoever opens it how often at once.
ALTER TABLE sessions ADD COLUMN link_id text;
ALTER TABLE sessions ADD COLUMN link_attempt integer;
ALTER TABLE sessions ADD COLUMN pausable_until timestamptz(3);
ALTER TABLE sessions ADD COLUMN resumable_until timestamptz(3);
ALTER TABLE sessions ADD CONSTRAINT sessions_link_fkey FOREIGN KEY (tenant_id, mode, link_id)
  REFERENCES links (tenant_id, mode, id);
ALTER TABLE sessions ADD CONSTRAINT sessions_link_attempt_key UNIQUE (tenant_id, mode, link_id, link_attempt);

-- Reminders that a candidate does not want.
ALTER TABLE candidates ADD COLUMN reminders_off_at timestamptz(3);

-- Whoever opens a link knows its token and nothing else.
CREATE POLICY lookup ON links FOR SELECT TO vivavoce_lookup USING (true);
GRANT SELECT (tenant_id, mode, id, token_hash) ON links TO vivavoce_lookup;
CREATE FUNCTION find_link(hash text) RETURNS TABLE (tenant_id text, mode text, id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT l.tenant_id, l.mode::text, l.id FROM links l WHERE l.token_hash = hash $$;
GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
REVOKE ALL ON FUNCTION find_link(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION find_link(text) TO vivavoce_api;
ALTER FUNCTION find_link(text) OWNER TO vivavoce_lookup;
GRANT EXECUTE ON FUNCTION find_link(text) TO CURRENT_USER;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
