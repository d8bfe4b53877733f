-- The first records: tenants, keys, templates, sessions and all that belongs to a session.
--
-- Every tenant table has its tenant and mode, forced row-level security and composite foreign keys, so that no row can be
-- reached from, or point at, another tenant's or the other mode's. The application's login owns nothing.

-- Roles belong to the whole server: another database may have made them already, perhaps at this very moment. The
-- application gives `vivavoce_api` and `vivavoce_agent` their right to log in at its start.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['vivavoce_api', 'vivavoce_agent', 'vivavoce_lookup'] LOOP
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END;
    END IF;
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO vivavoce_api, vivavoce_lookup;

CREATE TYPE mode AS ENUM ('test', 'live');
CREATE TYPE key_kind AS ENUM ('publishable', 'secret');
CREATE TYPE session_status AS ENUM ('created', 'consented', 'queued', 'live', 'suspended', 'ended', 'evaluating', 'evaluated', 'abandoned', 'failed');
CREATE TYPE end_reason AS ENUM ('completed', 'candidate', 'partner', 'time', 'abandoned', 'failed');
CREATE TYPE utterance_role AS ENUM ('interviewer', 'candidate');
CREATE TYPE utterance_input AS ENUM ('voice', 'typed');
CREATE TYPE turn_mode AS ENUM ('conversational', 'coding');
CREATE TYPE evaluation_status AS ENUM ('running', 'complete', 'partial', 'failed');

CREATE TABLE tenants (
  id text NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT tenants_pkey PRIMARY KEY (id),
  CONSTRAINT tenants_slug_key UNIQUE (slug)
);

CREATE TABLE keys (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  kind key_kind NOT NULL,
  name text NOT NULL,
  hash text NOT NULL,
  start text NOT NULL,
  scopes text[] NOT NULL,
  origins text[] NOT NULL,
  concurrent_sessions integer,
  minutes_per_day integer,
  expires_at timestamptz(3),
  revoked_at timestamptz(3),
  rotated_to text,
  grace_ends_at timestamptz(3),
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT keys_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT keys_hash_key UNIQUE (hash),
  CONSTRAINT keys_mode_id_key UNIQUE (tenant_id, mode, id),
  CONSTRAINT keys_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);

CREATE TABLE templates (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  slug text NOT NULL,
  version integer NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT templates_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT templates_mode_id_key UNIQUE (tenant_id, mode, id),
  CONSTRAINT templates_mode_slug_key UNIQUE (tenant_id, mode, slug),
  CONSTRAINT templates_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);

CREATE TABLE template_versions (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  template_id text NOT NULL,
  version integer NOT NULL CHECK (version > 0),
  document jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT template_versions_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT template_versions_mode_version_key UNIQUE (tenant_id, mode, template_id, version),
  CONSTRAINT template_versions_template_fkey FOREIGN KEY (tenant_id, mode, template_id) REFERENCES templates (tenant_id, mode, id) ON DELETE CASCADE
);

CREATE TABLE sessions (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  key_id text NOT NULL,
  template_id text NOT NULL,
  template_version integer NOT NULL,
  status session_status NOT NULL DEFAULT 'created',
  status_at timestamptz(3) NOT NULL DEFAULT now(),
  revision integer NOT NULL DEFAULT 1,
  event_sequence integer NOT NULL DEFAULT 0,
  locale text NOT NULL,
  display_name text,
  external_id text,
  sandbox jsonb,
  origin text,
  token_version integer NOT NULL DEFAULT 1,
  join_count integer NOT NULL DEFAULT 0,
  epoch integer NOT NULL DEFAULT 0,
  claim_sequence integer NOT NULL DEFAULT 0,
  worker_id text,
  worker_url text,
  progress jsonb,
  progress_epoch integer NOT NULL DEFAULT 0,
  progress_counter integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  started_at timestamptz(3),
  ended_at timestamptz(3),
  end_reason end_reason,
  end_requested end_reason,
  duration_ms integer,
  last_sequence integer,
  record_complete boolean,
  failure text,
  expires_at timestamptz(3),
  CONSTRAINT sessions_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT sessions_mode_id_key UNIQUE (tenant_id, mode, id),
  CONSTRAINT sessions_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE,
  CONSTRAINT sessions_key_fkey FOREIGN KEY (tenant_id, mode, key_id) REFERENCES keys (tenant_id, mode, id),
  CONSTRAINT sessions_template_fkey FOREIGN KEY (tenant_id, mode, template_id, template_version) REFERENCES template_versions (tenant_id, mode, template_id, version)
);

CREATE TABLE consents (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  notice_version text NOT NULL,
  locale text NOT NULL,
  voice boolean NOT NULL,
  agreed_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT consents_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT consents_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);

CREATE TABLE tickets (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  hash text NOT NULL,
  session_id text NOT NULL,
  epoch integer NOT NULL,
  origin text,
  expires_at timestamptz(3) NOT NULL,
  redeemed_at timestamptz(3),
  CONSTRAINT tickets_pkey PRIMARY KEY (tenant_id, hash),
  CONSTRAINT tickets_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);

CREATE TABLE turns (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  session_id text NOT NULL,
  id text NOT NULL,
  timings jsonb NOT NULL,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT turns_pkey PRIMARY KEY (tenant_id, session_id, id),
  CONSTRAINT turns_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);

CREATE TABLE utterances (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  session_id text NOT NULL,
  sequence integer NOT NULL CHECK (sequence > 0),
  id text NOT NULL,
  epoch integer NOT NULL,
  role utterance_role NOT NULL,
  text text NOT NULL,
  input utterance_input NOT NULL,
  start_ms double precision NOT NULL,
  end_ms double precision NOT NULL,
  turn_id text NOT NULL,
  question_id text,
  turn_mode turn_mode NOT NULL,
  interrupted boolean NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT utterances_pkey PRIMARY KEY (tenant_id, session_id, sequence),
  CONSTRAINT utterances_session_id_key UNIQUE (tenant_id, session_id, id),
  CONSTRAINT utterances_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);

CREATE TABLE snapshots (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  session_id text NOT NULL,
  epoch integer NOT NULL,
  counter integer NOT NULL,
  document jsonb NOT NULL,
  updated_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT snapshots_pkey PRIMARY KEY (tenant_id, session_id),
  CONSTRAINT snapshots_mode_session_key UNIQUE (tenant_id, mode, session_id),
  CONSTRAINT snapshots_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);

CREATE TABLE session_events (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  session_id text NOT NULL,
  sequence integer NOT NULL,
  id text NOT NULL,
  type text NOT NULL,
  data jsonb NOT NULL,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT session_events_pkey PRIMARY KEY (tenant_id, session_id, sequence),
  CONSTRAINT session_events_session_id_key UNIQUE (tenant_id, session_id, id),
  CONSTRAINT session_events_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);

CREATE TABLE evaluations (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  status evaluation_status NOT NULL DEFAULT 'running',
  model text NOT NULL,
  questions_done integer NOT NULL DEFAULT 0,
  question_count integer NOT NULL,
  parts jsonb NOT NULL DEFAULT '[]',
  document jsonb,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  completed_at timestamptz(3),
  CONSTRAINT evaluations_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT evaluations_mode_session_key UNIQUE (tenant_id, mode, session_id),
  CONSTRAINT evaluations_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);

CREATE TABLE outbox (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  id text NOT NULL,
  session_id text NOT NULL,
  queue text NOT NULL,
  name text NOT NULL,
  run_at timestamptz(3) NOT NULL DEFAULT now(),
  relayed_at timestamptz(3),
  relays integer NOT NULL DEFAULT 0,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  CONSTRAINT outbox_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT outbox_session_fkey FOREIGN KEY (tenant_id, mode, session_id) REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE
);

CREATE TABLE idempotency_keys (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  actor text NOT NULL,
  key text NOT NULL,
  request_hash text NOT NULL,
  status integer,
  response jsonb,
  created_at timestamptz(3) NOT NULL DEFAULT now(),
  expires_at timestamptz(3) NOT NULL,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (tenant_id, mode, actor, key),
  CONSTRAINT idempotency_keys_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);

-- The counters of the rate limiter. No tenant's records: keys are hashes of callers.
CREATE TABLE rate_limits (
  key varchar(255) NOT NULL,
  points integer NOT NULL DEFAULT 0,
  expire bigint,
  CONSTRAINT rate_limits_pkey PRIMARY KEY (key)
);

CREATE INDEX sessions_created_idx ON sessions (tenant_id, mode, created_at, id);
CREATE INDEX sessions_external_id_idx ON sessions (tenant_id, mode, external_id);
CREATE INDEX sessions_key_status_idx ON sessions (tenant_id, key_id, status);
CREATE INDEX sessions_id_idx ON sessions (id);
CREATE INDEX sessions_expires_idx ON sessions (expires_at);
CREATE INDEX consents_session_idx ON consents (tenant_id, session_id, agreed_at);
CREATE INDEX tickets_session_idx ON tickets (tenant_id, session_id);
CREATE INDEX outbox_session_idx ON outbox (tenant_id, session_id);
CREATE INDEX outbox_run_idx ON outbox (run_at);
CREATE INDEX idempotency_keys_expires_idx ON idempotency_keys (expires_at);

-- What the scope of a transaction lets through. `app.tenant_id` and `app.mode` are set by `withTenant`; unset, nothing fits.
-- `any` is both modes, for work that no caller asked for (tasks, the agent).
CREATE FUNCTION app_in_scope(tenant text, row_mode mode) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT tenant = current_setting('app.tenant_id', true)
           AND current_setting('app.mode', true) IN ('any', row_mode::text) $$;

ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenants FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON tenants
  USING (id = current_setting('app.tenant_id', true))
  WITH CHECK (id = current_setting('app.tenant_id', true));

ALTER TABLE keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON keys
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

ALTER TABLE templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE templates FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON templates
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

ALTER TABLE template_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE template_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON template_versions
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

ALTER TABLE sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON sessions
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

ALTER TABLE consents ENABLE ROW LEVEL SECURITY;
ALTER TABLE consents FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON consents
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

ALTER TABLE tickets ENABLE ROW LEVEL SECURITY;
ALTER TABLE tickets FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON tickets
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

ALTER TABLE turns ENABLE ROW LEVEL SECURITY;
ALTER TABLE turns FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON turns
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

ALTER TABLE utterances ENABLE ROW LEVEL SECURITY;
ALTER TABLE utterances FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON utterances
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

ALTER TABLE snapshots ENABLE ROW LEVEL SECURITY;
ALTER TABLE snapshots FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON snapshots
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

ALTER TABLE session_events ENABLE ROW LEVEL SECURITY;
ALTER TABLE session_events FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON session_events
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

ALTER TABLE evaluations ENABLE ROW LEVEL SECURITY;
ALTER TABLE evaluations FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON evaluations
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON outbox
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON idempotency_keys
  USING (app_in_scope(tenant_id, mode))
  WITH CHECK (app_in_scope(tenant_id, mode));

-- What the application does, and no more. Versions, consents, utterances and events are written once; tenants and keys
-- are the operator's.
GRANT SELECT ON tenants, keys TO vivavoce_api;
GRANT SELECT, INSERT, UPDATE ON templates TO vivavoce_api;
GRANT SELECT, INSERT ON template_versions, consents, utterances, session_events TO vivavoce_api;
GRANT SELECT, INSERT, UPDATE, DELETE ON sessions, tickets, turns, snapshots, evaluations, outbox, idempotency_keys, rate_limits
  TO vivavoce_api;

-- The few questions that are asked before a tenant is known. They run as a role of their own, which can log in nowhere and
-- reads these columns only.
CREATE POLICY lookup ON keys FOR SELECT TO vivavoce_lookup USING (true);
CREATE POLICY lookup ON sessions FOR SELECT TO vivavoce_lookup USING (true);
CREATE POLICY lookup ON outbox FOR SELECT TO vivavoce_lookup USING (true);
CREATE POLICY lookup ON idempotency_keys TO vivavoce_lookup USING (true) WITH CHECK (false);
GRANT SELECT (tenant_id, mode, id, kind, hash, scopes, origins, concurrent_sessions, minutes_per_day, expires_at, revoked_at, grace_ends_at)
  ON keys TO vivavoce_lookup;
GRANT SELECT (tenant_id, mode, id, expires_at) ON sessions TO vivavoce_lookup;
GRANT SELECT (tenant_id, mode, id, run_at, relayed_at, relays) ON outbox TO vivavoce_lookup;
GRANT SELECT (expires_at), DELETE ON idempotency_keys TO vivavoce_lookup;

CREATE FUNCTION find_key(key_hash text)
  RETURNS TABLE (tenant_id text, mode text, id text, kind text, scopes text[], origins text[], concurrent_sessions integer, minutes_per_day integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT k.tenant_id, k.mode::text, k.id, k.kind::text, k.scopes, k.origins, k.concurrent_sessions, k.minutes_per_day
          FROM keys k
         WHERE k.hash = key_hash AND k.revoked_at IS NULL
           AND (k.expires_at IS NULL OR k.expires_at > now())
           AND (k.grace_ends_at IS NULL OR k.grace_ends_at > now()) $$;

CREATE FUNCTION find_session_scope(session_id text) RETURNS TABLE (tenant_id text, mode text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT s.tenant_id, s.mode::text FROM sessions s WHERE s.id = session_id LIMIT 1 $$;

CREATE FUNCTION list_lost_tasks(relayed_before timestamptz, most integer)
  RETURNS TABLE (tenant_id text, mode text, id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT o.tenant_id, o.mode::text, o.id FROM outbox o
         WHERE o.relays < 50
           AND (o.relayed_at IS NULL OR (o.relayed_at < relayed_before AND o.run_at < relayed_before))
         ORDER BY o.run_at LIMIT most $$;

CREATE FUNCTION list_expired_sessions(at timestamptz, most integer)
  RETURNS TABLE (tenant_id text, mode text, id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$ SELECT s.tenant_id, s.mode::text, s.id FROM sessions s
         WHERE s.expires_at <= at ORDER BY s.expires_at LIMIT most $$;

CREATE FUNCTION forget_idempotency_keys(before timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public
  AS $$
  DECLARE forgotten integer;
  BEGIN
    DELETE FROM idempotency_keys i WHERE i.expires_at < before;
    GET DIAGNOSTICS forgotten = ROW_COUNT;
    RETURN forgotten;
  END $$;

-- A login that is no superuser must be a member of the new owner, and the new owner must be able to create here, both for
-- the moment of handing over.
GRANT vivavoce_lookup TO CURRENT_USER;
GRANT CREATE ON SCHEMA public TO vivavoce_lookup;
DO $$
DECLARE made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['find_key(text)', 'find_session_scope(text)', 'list_lost_tasks(timestamptz, integer)',
                              'list_expired_sessions(timestamptz, integer)', 'forget_idempotency_keys(timestamptz)'] LOOP
    EXECUTE 'REVOKE ALL ON FUNCTION ' || made || ' FROM PUBLIC';
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || made || ' TO vivavoce_api';
    EXECUTE 'ALTER FUNCTION ' || made || ' OWNER TO vivavoce_lookup';
    -- Handed over, the function is no longer the migrating login's to call.
    EXECUTE 'GRANT EXECUTE ON FUNCTION ' || made || ' TO CURRENT_USER';
  END LOOP;
END $$;
REVOKE CREATE ON SCHEMA public FROM vivavoce_lookup;
REVOKE vivavoce_lookup FROM CURRENT_USER;
