-- Further judgements of a session whose evaluation is done: repeats by the same rubric, and judgements by a newer one. The first
-- evaluation stays what it was.
CREATE TABLE reevaluations (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  -- Whose rubric judges; the session's own version for a repeat.
  template_version integer NOT NULL,
  is_repeat boolean NOT NULL,
  status evaluation_status NOT NULL DEFAULT 'running',
  model text NOT NULL,
  questions_done integer NOT NULL DEFAULT 0,
  question_count integer NOT NULL,
  parts jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  completed_at timestamptz(3),
  CONSTRAINT reevaluations_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT reevaluations_session_fkey FOREIGN KEY (tenant_id, mode, session_id)
    REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX reevaluations_session_idx ON reevaluations (tenant_id, session_id, created_at, id);
SELECT protect_table('reevaluations');
GRANT SELECT, INSERT, UPDATE ON reevaluations TO vivavoce_api;
