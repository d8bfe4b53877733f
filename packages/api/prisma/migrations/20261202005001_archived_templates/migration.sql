-- An archived template takes no new sessions and stands in no list; those that were held by it go on.
ALTER TABLE templates ADD COLUMN archived_at timestamptz(3);
-- How often a version was used.
CREATE INDEX sessions_template_idx ON sessions (tenant_id, mode, template_id, template_version);
