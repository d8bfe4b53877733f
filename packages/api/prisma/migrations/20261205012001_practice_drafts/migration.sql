-- Questions for practice are drafted while nobody holds a request open for them.
ALTER TABLE applications
  ADD COLUMN draft_state text CHECK (draft_state IN ('drafting', 'ready', 'failed')),
  ADD COLUMN draft_problem text,
  ADD COLUMN draft_asked_at timestamptz(3);
