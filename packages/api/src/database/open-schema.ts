import { AGENT_LOGIN } from '@vivavoce/contract/internal';
import type { Client } from 'pg';
import { API_LOGIN } from './logins.ts';

/**
 * Up to PostgreSQL 14 every login may create objects in `public`, and the schema belongs to whoever made the server, not to
 * the owner of the database: for an owner that is no superuser, PostgreSQL answers the migration that forbids it with no
 * more than a warning. Answers what a superuser has to run then; nothing where neither working login can create anything.
 */
export async function closePublicBy(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ owner: string; open: boolean }>(
    `SELECT current_user AS owner, bool_or(has_schema_privilege(login, 'public', 'CREATE')) AS open
       FROM unnest($1::text[]) login`,
    [[API_LOGIN, AGENT_LOGIN]],
  );
  const [row] = rows;
  if (!row?.open) return undefined;
  // The owner of the database could create here by the same right, and goes on migrating.
  const owner = client.escapeIdentifier(row.owner);
  return `GRANT CREATE ON SCHEMA public TO ${owner}; REVOKE CREATE ON SCHEMA public FROM PUBLIC;`;
}
