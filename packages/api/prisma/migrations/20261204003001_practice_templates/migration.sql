-- The template of a practice interview is drafted for one candidate: it stands on no list, is never changed, and goes with them.
ALTER TABLE templates ADD COLUMN made_for text;
ALTER TABLE templates ADD CONSTRAINT templates_made_for_fkey FOREIGN KEY (tenant_id, mode, made_for)
  REFERENCES candidates (tenant_id, mode, id) ON DELETE CASCADE;
CREATE INDEX templates_made_for_idx ON templates (tenant_id, mode, made_for);
CREATE POLICY made_for ON templates AS RESTRICTIVE
  USING (made_for IS NULL OR app_is_candidate(made_for)) WITH CHECK (made_for IS NULL OR app_is_candidate(made_for));
