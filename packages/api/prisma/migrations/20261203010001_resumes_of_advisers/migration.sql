-- An adviser sees the resumes of candidates who agreed to be seen, and nobody else's.
CREATE POLICY agreed_only ON resumes AS RESTRICTIVE
  USING ((SELECT current_setting('app.agreed_only', true)) IS DISTINCT FROM 'on'
         OR EXISTS (SELECT FROM candidates c
                     WHERE c.tenant_id = resumes.tenant_id AND c.mode = resumes.mode AND c.id = resumes.candidate_id
                       AND c.advisers_agreed_at IS NOT NULL));
CREATE POLICY agreed_only ON resume_versions AS RESTRICTIVE
  USING ((SELECT current_setting('app.agreed_only', true)) IS DISTINCT FROM 'on'
         OR EXISTS (SELECT FROM candidates c
                     WHERE c.tenant_id = resume_versions.tenant_id AND c.mode = resume_versions.mode
                       AND c.id = resume_versions.candidate_id AND c.advisers_agreed_at IS NOT NULL));
