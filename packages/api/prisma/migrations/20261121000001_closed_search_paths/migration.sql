-- Where the temporary schema is not named it is searched first: a caller could put a table of its own before the real one,
-- with a trigger that runs as the function's owner. Named last, it is searched last.
GRANT vivavoce_lookup TO CURRENT_USER;
DO $$
DECLARE made text;
BEGIN
  FOREACH made IN ARRAY ARRAY['find_key(text)', 'find_session_scope(text)', 'list_lost_tasks(timestamptz, integer)',
                              'list_expired_sessions(timestamptz, integer)', 'forget_idempotency_keys(timestamptz)'] LOOP
    EXECUTE 'ALTER FUNCTION ' || made || ' SET search_path = pg_catalog, public, pg_temp';
  END LOOP;
END $$;
REVOKE vivavoce_lookup FROM CURRENT_USER;
