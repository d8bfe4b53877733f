-- Resumes of candidates: what a file said, edit by edit, and the key under which a tenant's files rest.
CREATE TABLE resumes (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  candidate_id text NOT NULL,
  state text NOT NULL CHECK (state IN ('parsing', 'parsed', 'failed')),
  version integer NOT NULL DEFAULT 1,
  file_name text,
  file_type text,
  file_bytes integer,
  file_pages integer,
  file_kept boolean NOT NULL DEFAULT false,
  problem_code text,
  problem_detail text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT resumes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT resumes_mode_id_key UNIQUE (tenant_id, mode, id),
  CONSTRAINT resumes_candidate_fkey FOREIGN KEY (tenant_id, mode, candidate_id)
    REFERENCES candidates (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX resumes_candidate_idx ON resumes (tenant_id, mode, candidate_id, created_at, id);
CREATE INDEX resumes_created_idx ON resumes (tenant_id, mode, created_at, id);
SELECT protect_table('resumes');
SELECT make_subject('resumes', 'resume');
GRANT SELECT, INSERT, UPDATE, DELETE ON resumes TO vivavoce_api;

-- Written once: what was proposed for a version rests on exactly that.
CREATE TABLE resume_versions (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  resume_id text NOT NULL,
  version integer NOT NULL,
  candidate_id text NOT NULL,
  document jsonb NOT NULL,
  markdown text NOT NULL,
  lines jsonb NOT NULL,
  spans jsonb NOT NULL,
  confidence jsonb NOT NULL,
  found jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT resume_versions_pkey PRIMARY KEY (tenant_id, resume_id, version),
  CONSTRAINT resume_versions_mode_key UNIQUE (tenant_id, mode, resume_id, version),
  CONSTRAINT resume_versions_resume_fkey FOREIGN KEY (tenant_id, mode, resume_id)
    REFERENCES resumes (tenant_id, mode, id) ON DELETE CASCADE
);
SELECT protect_table('resume_versions');
GRANT SELECT, INSERT ON resume_versions TO vivavoce_api;

-- Wrapped by the platform's key. Without it a tenant's files are noise, wherever a copy of them is.
CREATE TABLE data_keys (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  wrapped text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT data_keys_pkey PRIMARY KEY (tenant_id, mode),
  CONSTRAINT data_keys_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);
SELECT protect_table('data_keys');
GRANT SELECT, INSERT, UPDATE ON data_keys TO vivavoce_api;

-- A tenant may want files read and not kept.
ALTER TABLE tenants ADD COLUMN keeps_resume_files boolean NOT NULL DEFAULT true;
GRANT UPDATE (keeps_resume_files) ON tenants TO vivavoce_api;

-- Secret keys that exist may do what new ones may.
ALTER TABLE keys NO FORCE ROW LEVEL SECURITY;
UPDATE keys SET scopes = scopes || ARRAY['resumes:read', 'resumes:write']
 WHERE kind = 'secret' AND scopes @> ARRAY['sessions:create', 'sessions:read', 'sessions:write', 'templates:read', 'templates:write'] AND NOT 'resumes:read' = ANY (scopes);
ALTER TABLE keys FORCE ROW LEVEL SECURITY;
