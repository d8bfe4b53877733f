-- Links by which nobody has begun are counted with every look at the list of interviews, and are few beside all that were ever made.
CREATE INDEX links_waiting_idx ON links (tenant_id, mode, expires_at)
  WHERE candidate_id IS NOT NULL AND started_attempt < attempt AND revoked_at IS NULL;
