-- A candidate's own page sees their own interviews, and nobody else's. As `app_is_candidate`, with the setting read once a query
-- instead of once a row: members count and sort a hundred thousand interviews through it.
CREATE POLICY candidate ON sessions AS RESTRICTIVE
  USING (coalesce((SELECT current_setting('app.candidate_id', true)), '') = ''
         OR (candidate_id = ANY (string_to_array((SELECT current_setting('app.candidate_id', true)), ','))) IS TRUE)
  WITH CHECK (app_is_candidate(candidate_id));
