import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What `npm run tenant` works with: the environment as it is where it names a database; otherwise the database of the
 * `npm start` that runs, with the secrets that its logins were made from.
 *
 * @param {string} folder where `npm start` keeps `dev.json` and `secrets.json`
 * @param {Record<string, string | undefined>} environment
 * @returns {Record<string, string | undefined>}
 */
export function tenantEnvironment(folder, environment) {
  const dev = join(folder, 'dev.json');
  const kept = join(folder, 'secrets.json');
  if (environment.DATABASE_URL || !existsSync(dev) || !existsSync(kept)) return environment;
  const { databaseUrl } = JSON.parse(readFileSync(dev, 'utf8'));
  const { tokenSecret, agentToken } = JSON.parse(readFileSync(kept, 'utf8'));
  return { ...environment, DATABASE_URL: databaseUrl, TOKEN_SECRET: tokenSecret, AGENT_TOKEN: agentToken };
}
