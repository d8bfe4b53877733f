-- People who are interviewed: one row a person, whatever number of interviews.
CREATE TABLE candidates (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  external_id text,
  email text,
  name text,
  locale text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  merged_into text,
  CONSTRAINT candidates_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT candidates_mode_id_key UNIQUE (tenant_id, mode, id),
  -- Also of those that were merged: what a partner calls them leads on to whom they are now.
  CONSTRAINT candidates_external_id_key UNIQUE (tenant_id, mode, external_id),
  CONSTRAINT candidates_email_key UNIQUE (tenant_id, mode, email),
  CONSTRAINT candidates_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  CONSTRAINT candidates_merged_fkey FOREIGN KEY (tenant_id, mode, merged_into)
    REFERENCES candidates (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX candidates_created_idx ON candidates (tenant_id, mode, created_at, id);
CREATE INDEX candidates_merged_idx ON candidates (tenant_id, mode, merged_into);
GRANT SELECT, INSERT, UPDATE, DELETE ON candidates TO vivavoce_api;

-- The policies hold for the owner as well, who has no tenant here: they rest while the rows of before are read and written.
ALTER TABLE sessions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE subjects NO FORCE ROW LEVEL SECURITY;
SELECT make_subject('candidates', 'candidate');

-- Whoever a partner named before is a candidate now.
INSERT INTO candidates (tenant_id, mode, id, external_id, name, locale, created_at)
  SELECT DISTINCT ON (tenant_id, mode, external_id)
         tenant_id, mode, 'cnd_' || left(replace(gen_random_uuid()::text, '-', ''), 22), external_id, display_name, locale, created_at
    FROM sessions WHERE external_id IS NOT NULL
   ORDER BY tenant_id, mode, external_id, created_at;

ALTER TABLE sessions ADD COLUMN candidate_id text;
UPDATE sessions s SET candidate_id = c.id
  FROM candidates c
 WHERE c.tenant_id = s.tenant_id AND c.mode = s.mode AND c.external_id = s.external_id;
-- Erasing a person erases their interviews.
ALTER TABLE sessions ADD CONSTRAINT sessions_candidate_fkey FOREIGN KEY (tenant_id, mode, candidate_id)
  REFERENCES candidates (tenant_id, mode, id) ON DELETE CASCADE;
CREATE INDEX sessions_candidate_idx ON sessions (tenant_id, mode, candidate_id, created_at);

-- A member, or an open link of theirs, begins interviews without a key.
ALTER TABLE sessions ALTER COLUMN key_id DROP NOT NULL;

ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
ALTER TABLE subjects FORCE ROW LEVEL SECURITY;
SELECT protect_table('candidates');
