-- What was erased about a person, without anything that says who it was: the receipt.
CREATE TABLE erasures (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  -- Of a row that is no more, so nothing is referred to.
  candidate_id text NOT NULL,
  asked_by text NOT NULL,
  counts jsonb NOT NULL DEFAULT '{}',
  session_count integer NOT NULL,
  sessions_done integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  done_at timestamptz(3),
  CONSTRAINT erasures_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT erasures_candidate_key UNIQUE (tenant_id, mode, candidate_id),
  CONSTRAINT erasures_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);
CREATE INDEX erasures_created_idx ON erasures (tenant_id, mode, created_at, id);
SELECT protect_table('erasures');
SELECT make_subject('erasures', 'erasure');
GRANT SELECT, INSERT, UPDATE ON erasures TO vivavoce_api;
