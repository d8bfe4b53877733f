-- How turns are taken, where that was changed while the session ran; the revision tells a worker which is newer.
ALTER TABLE sessions
  ADD COLUMN turn jsonb,
  ADD COLUMN turn_revision integer NOT NULL DEFAULT 0;
