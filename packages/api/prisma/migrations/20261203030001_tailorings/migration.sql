-- A resume on its way to a job, and the changes that are proposed to it.
CREATE TABLE tailorings (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  candidate_id text NOT NULL,
  resume_id text NOT NULL,
  resume_version integer NOT NULL,
  job_id text NOT NULL,
  state text NOT NULL DEFAULT 'working' CHECK (state IN ('working', 'done', 'partial', 'failed')),
  sections jsonb NOT NULL,
  sections_done jsonb NOT NULL DEFAULT '[]',
  match jsonb,
  dropped jsonb NOT NULL DEFAULT '[]',
  letter jsonb,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  finished_at timestamptz(3),
  CONSTRAINT tailorings_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT tailorings_mode_id_key UNIQUE (tenant_id, mode, id),
  CONSTRAINT tailorings_candidate_fkey FOREIGN KEY (tenant_id, mode, candidate_id)
    REFERENCES candidates (tenant_id, mode, id) ON DELETE CASCADE,
  CONSTRAINT tailorings_resume_fkey FOREIGN KEY (tenant_id, mode, resume_id, resume_version)
    REFERENCES resume_versions (tenant_id, mode, resume_id, version) ON DELETE CASCADE,
  CONSTRAINT tailorings_job_fkey FOREIGN KEY (tenant_id, mode, job_id)
    REFERENCES jobs (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX tailorings_candidate_idx ON tailorings (tenant_id, mode, candidate_id, created_at, id);
CREATE INDEX tailorings_resume_idx ON tailorings (tenant_id, mode, resume_id, resume_version);
CREATE INDEX tailorings_job_idx ON tailorings (tenant_id, mode, job_id);
SELECT protect_candidate_table('tailorings');
SELECT make_subject('tailorings', 'tailoring');
GRANT SELECT, INSERT, UPDATE, DELETE ON tailorings TO vivavoce_api;

CREATE TABLE proposals (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  tailoring_id text NOT NULL,
  candidate_id text NOT NULL,
  section text NOT NULL,
  position integer NOT NULL,
  patch jsonb NOT NULL,
  before text NOT NULL,
  after text NOT NULL,
  reason text NOT NULL,
  requirement_id text,
  lines jsonb NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'rejected', 'edited')),
  edited text,
  warnings jsonb NOT NULL DEFAULT '[]',
  decided_at timestamptz(3),
  CONSTRAINT proposals_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT proposals_place_key UNIQUE (tenant_id, tailoring_id, section, position),
  CONSTRAINT proposals_tailoring_fkey FOREIGN KEY (tenant_id, mode, tailoring_id)
    REFERENCES tailorings (tenant_id, mode, id) ON DELETE CASCADE
);
SELECT protect_candidate_table('proposals');
GRANT SELECT, INSERT, UPDATE ON proposals TO vivavoce_api;
