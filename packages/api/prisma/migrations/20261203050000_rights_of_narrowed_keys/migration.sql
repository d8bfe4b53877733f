-- The migration of the webhooks gave their rights to every secret key that could write sessions, narrowed ones included. Those give
-- them back, and so do the keys that such a key was rotated to since. A key that somebody made with these rights keeps them.
ALTER TABLE keys NO FORCE ROW LEVEL SECURITY;
WITH RECURSIVE given AS (
  SELECT k.tenant_id, k.id, k.rotated_to
    FROM keys k
    JOIN _prisma_migrations m ON m.migration_name = '20261202000080_webhooks' AND m.rolled_back_at IS NULL
   WHERE k.kind = 'secret'
     AND k.created_at <= m.finished_at
     AND k.scopes @> ARRAY['webhooks:read', 'webhooks:write']
     AND NOT k.scopes @> ARRAY['sessions:create', 'sessions:read', 'sessions:write', 'templates:read', 'templates:write']
  UNION
  SELECT k.tenant_id, k.id, k.rotated_to
    FROM given g
    JOIN keys k ON k.tenant_id = g.tenant_id AND k.id = g.rotated_to
)
UPDATE keys k SET scopes = array_remove(array_remove(k.scopes, 'webhooks:read'), 'webhooks:write')
  FROM given g
 WHERE k.tenant_id = g.tenant_id AND k.id = g.id;
ALTER TABLE keys FORCE ROW LEVEL SECURITY;
