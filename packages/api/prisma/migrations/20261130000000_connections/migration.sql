-- A worker may be reached in several ways, each of its own kind. In place, by the type: whatever the policies let through.
ALTER TABLE sessions ALTER COLUMN worker_url TYPE jsonb USING
  CASE WHEN worker_url IS NOT NULL
    THEN jsonb_build_array(jsonb_build_object('kind', 'websocket', 'url', worker_url))
  END;
ALTER TABLE sessions RENAME COLUMN worker_url TO connections;
