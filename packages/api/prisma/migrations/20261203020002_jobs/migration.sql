-- Descriptions of jobs: what a resume is tailored to. A candidate's own, or taken in by the tenant.
CREATE TABLE jobs (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  candidate_id text,
  source text NOT NULL CHECK (source IN ('url', 'text', 'file')),
  url text,
  title text,
  employer text,
  location text,
  text text NOT NULL,
  locale text NOT NULL,
  requirements jsonb NOT NULL,
  found jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT jobs_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT jobs_mode_id_key UNIQUE (tenant_id, mode, id),
  CONSTRAINT jobs_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  CONSTRAINT jobs_candidate_fkey FOREIGN KEY (tenant_id, mode, candidate_id)
    REFERENCES candidates (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX jobs_created_idx ON jobs (tenant_id, mode, created_at, id);
CREATE INDEX jobs_candidate_idx ON jobs (tenant_id, mode, candidate_id, created_at, id);
SELECT protect_candidate_table('jobs');
SELECT make_subject('jobs', 'job');
GRANT SELECT, INSERT, DELETE ON jobs TO vivavoce_api;
