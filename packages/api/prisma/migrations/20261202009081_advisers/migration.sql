-- An adviser sees the candidates who agreed to it, and their interviews; nobody else, whatever is asked.

ALTER TABLE candidates ADD COLUMN advisers_agreed_at timestamptz(3);

CREATE POLICY advisers ON candidates AS RESTRICTIVE FOR SELECT TO vivavoce_api
  USING ((SELECT current_setting('app.agreed_only', true)) IS DISTINCT FROM 'on' OR advisers_agreed_at IS NOT NULL);
CREATE POLICY advisers ON sessions AS RESTRICTIVE FOR SELECT TO vivavoce_api
  USING ((SELECT current_setting('app.agreed_only', true)) IS DISTINCT FROM 'on'
         OR EXISTS (SELECT 1 FROM candidates c
                     WHERE c.tenant_id = sessions.tenant_id AND c.mode = sessions.mode AND c.id = sessions.candidate_id
                       AND c.advisers_agreed_at IS NOT NULL));
