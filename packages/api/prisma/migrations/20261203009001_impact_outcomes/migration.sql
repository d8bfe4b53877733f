-- What impact ratios are counted over. Counts that follow every decision at once tell whose answer moved them, so an interview is
-- counted once, as it stood then, together with at least nine others, and what is kept of it names no interview.
CREATE TABLE impact_outcomes (
  id text NOT NULL,
  tenant_id text NOT NULL,
  mode mode NOT NULL,
  template_id text NOT NULL,
  measure text NOT NULL CHECK (measure IN ('decision', 'score')),
  value double precision NOT NULL,
  gender text,
  age text,
  disability text,
  CONSTRAINT impact_outcomes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT impact_outcomes_template_fkey FOREIGN KEY (tenant_id, mode, template_id)
    REFERENCES templates (tenant_id, mode, id) ON DELETE CASCADE
);
CREATE INDEX impact_outcomes_template_idx ON impact_outcomes (tenant_id, mode, template_id, measure);
SELECT protect_table('impact_outcomes');
GRANT SELECT, INSERT ON impact_outcomes TO vivavoce_api;

ALTER TABLE self_descriptions
  ADD COLUMN decision_counted boolean NOT NULL DEFAULT false,
  ADD COLUMN score_counted boolean NOT NULL DEFAULT false;
