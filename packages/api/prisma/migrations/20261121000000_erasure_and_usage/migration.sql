-- A kept answer may hold a session's token and names: it goes when its session goes. Null where it is about no session.
ALTER TABLE idempotency_keys ADD COLUMN session_id text;
ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_session_fkey
  FOREIGN KEY (tenant_id, mode, session_id) REFERENCES sessions (tenant_id, mode, id) ON DELETE CASCADE;
CREATE INDEX idempotency_keys_session_idx ON idempotency_keys (tenant_id, session_id);

-- What a key has used today is counted at every join, under a lock: without its whole history.
CREATE INDEX sessions_key_started_idx ON sessions (tenant_id, key_id, started_at);
