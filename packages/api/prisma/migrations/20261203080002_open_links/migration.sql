-- What somebody typed into an open link is theirs to say and proves nothing: it never makes them a candidate who is known by it.
ALTER TABLE candidates ADD COLUMN stated_email text;
ALTER TABLE candidates DROP COLUMN same_address;
ALTER TABLE candidates ADD COLUMN same_address text
  GENERATED ALWAYS AS (left(regexp_replace(lower(coalesce(email, stated_email)), '\+[^@]*@', '@'), 320)) STORED;
CREATE INDEX candidates_same_address_idx ON candidates (tenant_id, same_address);

-- An open link goes from hand to hand: it takes so many interviews and no more. Those that there are get room for as many again.
ALTER TABLE links ADD COLUMN max_sessions integer CHECK (max_sessions > 0);
-- The policies hold for the owner as well, who has no tenant here.
ALTER TABLE links NO FORCE ROW LEVEL SECURITY;
ALTER TABLE sessions NO FORCE ROW LEVEL SECURITY;
UPDATE links l SET max_sessions = 1000 + (SELECT count(*) FROM sessions s
                                           WHERE s.tenant_id = l.tenant_id AND s.mode = l.mode AND s.link_id = l.id)
 WHERE l.kind = 'open';
ALTER TABLE sessions FORCE ROW LEVEL SECURITY;
ALTER TABLE links FORCE ROW LEVEL SECURITY;

-- Of whom a kept answer tells that is about no one subject: once one of them is erased, nobody reads it again.
ALTER TABLE idempotency_keys ADD COLUMN people text[] NOT NULL DEFAULT '{}';
