-- Interviews that candidates have ahead, bought by themselves or given by their tenant, and who took which.

ALTER TABLE billing_accounts ADD COLUMN candidates_pay boolean NOT NULL DEFAULT false;

CREATE TABLE packages (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  candidate_id text NOT NULL,
  source text NOT NULL,
  status text NOT NULL,
  places integer NOT NULL,
  used integer NOT NULL DEFAULT 0,
  amount bigint,
  currency text,
  checkout_id text,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  paid_at timestamptz(3),
  CONSTRAINT packages_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT packages_mode_key UNIQUE (tenant_id, mode, id),
  CONSTRAINT packages_source_check CHECK (source IN ('bought', 'given')),
  CONSTRAINT packages_status_check CHECK (status IN ('open', 'paid', 'over')),
  CONSTRAINT packages_used_check CHECK (used >= 0 AND used <= places),
  CONSTRAINT packages_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  CONSTRAINT packages_candidate_fkey FOREIGN KEY (tenant_id, mode, candidate_id)
    REFERENCES candidates (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX packages_candidate_idx ON packages (tenant_id, mode, candidate_id, created_at, id);
SELECT protect_candidate_table('packages');
SELECT make_subject('packages', 'package');
GRANT SELECT, INSERT, UPDATE ON packages TO vivavoce_api;

CREATE TABLE taken_places (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  session_id text NOT NULL,
  package_id text NOT NULL,
  candidate_id text NOT NULL,
  taken_at timestamptz(3) NOT NULL DEFAULT now(),
  returned_at timestamptz(3),
  CONSTRAINT taken_places_pkey PRIMARY KEY (tenant_id, session_id),
  CONSTRAINT taken_places_package_fkey FOREIGN KEY (tenant_id, mode, package_id)
    REFERENCES packages (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX taken_places_package_idx ON taken_places (tenant_id, mode, package_id);
SELECT protect_candidate_table('taken_places');
GRANT SELECT, INSERT, UPDATE ON taken_places TO vivavoce_api;
