-- Links and candidates come with rights of their own. Secret keys that may do everything go on doing so; one with fewer
-- rights gets none that nobody gave it.
ALTER TABLE keys NO FORCE ROW LEVEL SECURITY;
UPDATE keys SET scopes = scopes || ARRAY['links:read', 'links:write', 'candidates:read', 'candidates:write', 'candidates:erase']
 WHERE kind = 'secret'
   AND scopes @> ARRAY['sessions:create', 'sessions:read', 'sessions:write', 'templates:read', 'templates:write']
   AND NOT scopes && ARRAY['links:read', 'candidates:read'];
ALTER TABLE keys FORCE ROW LEVEL SECURITY;
