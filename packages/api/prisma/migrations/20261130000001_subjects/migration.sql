-- Events, tasks and kept answers belong to a subject: a session, and whatever later has a history or something to be done.
-- All of it goes with its subject.

CREATE TABLE subjects (
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  type text NOT NULL,
  id text NOT NULL,
  event_sequence integer NOT NULL DEFAULT 0,
  CONSTRAINT subjects_pkey PRIMARY KEY (tenant_id, mode, type, id),
  CONSTRAINT subjects_tenant_fkey FOREIGN KEY (tenant_id) REFERENCES tenants (id) ON DELETE CASCADE
);

-- `SELECT make_subject('things', 'thing');` in the migration that makes the table: its rows come and go as subjects.
CREATE FUNCTION subject_of_row() RETURNS trigger
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
  AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN
      INSERT INTO subjects (tenant_id, mode, type, id) VALUES (NEW.tenant_id, NEW.mode, TG_ARGV[0], NEW.id);
    ELSE
      DELETE FROM subjects s
       WHERE s.tenant_id = OLD.tenant_id AND s.mode = OLD.mode AND s.type = TG_ARGV[0] AND s.id = OLD.id;
    END IF;
    RETURN NULL;
  END $$;
CREATE FUNCTION make_subject(name text, type text) RETURNS void
  LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp
  AS $$
  BEGIN
    EXECUTE format('CREATE TRIGGER subject AFTER INSERT OR DELETE ON public.%I FOR EACH ROW EXECUTE FUNCTION subject_of_row(%L)', name, type);
  END $$;
REVOKE ALL ON FUNCTION subject_of_row(), make_subject(text, text) FROM PUBLIC;

-- The policies hold for the owner as well, who has no tenant here: they rest while the rows move and the new keys are
-- checked against them.
ALTER TABLE session_events NO FORCE ROW LEVEL SECURITY;
ALTER TABLE sessions NO FORCE ROW LEVEL SECURITY;
ALTER TABLE outbox NO FORCE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys NO FORCE ROW LEVEL SECURITY;

INSERT INTO subjects (tenant_id, mode, type, id, event_sequence)
  SELECT tenant_id, mode, 'session', id, event_sequence FROM sessions;
GRANT SELECT, INSERT, UPDATE, DELETE ON subjects TO vivavoce_api;

ALTER TABLE sessions DROP COLUMN event_sequence;
SELECT make_subject('sessions', 'session');

-- Events. The table keeps its policies and grants: written once, changed by nobody.
ALTER TABLE session_events RENAME TO events;
ALTER TABLE events RENAME COLUMN session_id TO subject_id;
ALTER TABLE events ADD COLUMN subject_type text NOT NULL DEFAULT 'session';
ALTER TABLE events ALTER COLUMN subject_type DROP DEFAULT;
ALTER TABLE events DROP CONSTRAINT session_events_session_fkey;
ALTER TABLE events DROP CONSTRAINT session_events_session_id_key;
ALTER TABLE events DROP CONSTRAINT session_events_pkey;
ALTER TABLE events ADD CONSTRAINT events_pkey PRIMARY KEY (tenant_id, mode, subject_type, subject_id, sequence);
ALTER TABLE events ADD CONSTRAINT events_id_key UNIQUE (tenant_id, id);
ALTER TABLE events ADD CONSTRAINT events_subject_fkey
  FOREIGN KEY (tenant_id, mode, subject_type, subject_id) REFERENCES subjects (tenant_id, mode, type, id) ON DELETE CASCADE;

-- Tasks: what they are about, the ids they need, and what became of them.
ALTER TABLE outbox ADD COLUMN subject_type text NOT NULL DEFAULT 'session';
ALTER TABLE outbox ALTER COLUMN subject_type DROP DEFAULT;
ALTER TABLE outbox ADD COLUMN payload jsonb;
UPDATE outbox SET payload = jsonb_build_object('sessionId', session_id);
ALTER TABLE outbox ALTER COLUMN payload SET NOT NULL;
ALTER TABLE outbox DROP CONSTRAINT outbox_session_fkey;
DROP INDEX outbox_session_idx;
ALTER TABLE outbox RENAME COLUMN session_id TO subject_id;
ALTER TABLE outbox ADD COLUMN failures integer NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN failure text;
ALTER TABLE outbox ADD COLUMN failed_at timestamptz(3);
ALTER TABLE outbox ADD CONSTRAINT outbox_subject_fkey
  FOREIGN KEY (tenant_id, mode, subject_type, subject_id) REFERENCES subjects (tenant_id, mode, type, id) ON DELETE CASCADE;
CREATE INDEX outbox_subject_idx ON outbox (tenant_id, mode, subject_type, subject_id);
CREATE INDEX outbox_failed_idx ON outbox (tenant_id, mode, failed_at);

-- Kept answers.
ALTER TABLE idempotency_keys ADD COLUMN subject_type text;
UPDATE idempotency_keys SET subject_type = 'session' WHERE session_id IS NOT NULL;
ALTER TABLE idempotency_keys DROP CONSTRAINT idempotency_keys_session_fkey;
DROP INDEX idempotency_keys_session_idx;
ALTER TABLE idempotency_keys RENAME COLUMN session_id TO subject_id;
ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_subject_check CHECK ((subject_type IS NULL) = (subject_id IS NULL));
ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_subject_fkey
  FOREIGN KEY (tenant_id, mode, subject_type, subject_id) REFERENCES subjects (tenant_id, mode, type, id) ON DELETE CASCADE;
CREATE INDEX idempotency_keys_subject_idx ON idempotency_keys (tenant_id, mode, subject_type, subject_id);

SELECT protect_table('subjects');
ALTER TABLE events FORCE ROW LEVEL SECURITY;
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;

-- A task that has failed, as one that fifty relays did not get done, goes to the queue once an hour.
GRANT SELECT (failed_at) ON outbox TO vivavoce_lookup;
GRANT vivavoce_lookup TO CURRENT_USER;
CREATE OR REPLACE FUNCTION list_lost_tasks(relayed_before timestamptz, most integer)
  RETURNS TABLE (tenant_id text, mode text, id text)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
  AS $$ SELECT o.tenant_id, o.mode::text, o.id FROM outbox o
         WHERE ((o.relays < 50 AND o.failed_at IS NULL) OR o.relayed_at < now() - interval '1 hour')
           AND (o.relayed_at IS NULL OR (o.relayed_at < relayed_before AND o.run_at < relayed_before))
         ORDER BY o.run_at LIMIT most $$;
REVOKE vivavoce_lookup FROM CURRENT_USER;
