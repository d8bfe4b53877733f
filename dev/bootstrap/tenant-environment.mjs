import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What `npm run tenant` works with: the environment as it is where it names a database; otherwise the database of the
 * `npm start` that runs.
 *
 * @param {string} folder where `npm start` keeps `dev.json`
 * @param {Record<string, string | undefined>} environment
 * @returns {Record<string, string | undefined>}
 */
export function tenantEnvironment(folder, environment) {
  const dev = join(folder, 'dev.json');
  if (environment.DATABASE_URL || !existsSync(dev)) return environment;
  const { databaseUrl } = JSON.parse(readFileSync(dev, 'utf8'));
  return { ...environment, DATABASE_URL: databaseUrl };
}
