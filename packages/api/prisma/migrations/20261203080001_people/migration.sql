-- The policies hold for the owner as well, who has no tenant here: they rest while the rows of before are written.
ALTER TABLE candidates NO FORCE ROW LEVEL SECURITY;

-- Two merges at once could make two people each other: neither was listed. They are apart again, as they were.
WITH RECURSIVE reached (tenant_id, id) AS (
  SELECT tenant_id, id FROM candidates WHERE merged_into IS NULL
  UNION
  SELECT c.tenant_id, c.id FROM candidates c JOIN reached r ON c.tenant_id = r.tenant_id AND c.merged_into = r.id)
UPDATE candidates c SET merged_into = NULL
 WHERE NOT EXISTS (SELECT FROM reached r WHERE r.tenant_id = c.tenant_id AND r.id = c.id);

ALTER TABLE candidates
  -- When the latest interview of theirs that was erased had ended: how long they are kept counts from there.
  ADD COLUMN last_interview_at timestamptz(3),
  -- A name as people mean it: case, and how many spaces stand in it, say nothing.
  ADD COLUMN same_name text GENERATED ALWAYS AS (left(lower(regexp_replace(btrim(name), '\s+', ' ', 'g')), 200)) STORED,
  -- An address as people mean it: what stands after a plus is theirs to choose.
  ADD COLUMN same_address text GENERATED ALWAYS AS (left(regexp_replace(lower(email), '\+[^@]*@', '@'), 320)) STORED;

ALTER TABLE candidates FORCE ROW LEVEL SECURITY;

-- Without the mode: under the policies an index cannot be asked by an enum.
CREATE INDEX candidates_same_name_idx ON candidates (tenant_id, same_name);
CREATE INDEX candidates_same_address_idx ON candidates (tenant_id, same_address);
