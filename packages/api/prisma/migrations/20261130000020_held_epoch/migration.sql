-- A claim beside a living worker takes effect with its first client: until then the holder's epoch is another.
ALTER TABLE sessions
  ADD COLUMN held_epoch integer NOT NULL DEFAULT 0,
  ADD COLUMN held_at timestamptz(3),
  ADD COLUMN late_utterances integer NOT NULL DEFAULT 0;
-- Every claim before this one took effect at once. By the type, as no policy lets the owner through.
ALTER TABLE sessions ALTER COLUMN held_epoch TYPE integer USING epoch;
-- What an earlier holder could tell only late stands before what was said since. What was said stays as it is.
GRANT UPDATE (sequence, epoch) ON utterances TO vivavoce_api;
