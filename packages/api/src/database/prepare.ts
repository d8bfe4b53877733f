import { AGENT_LOGIN, QUEUE_SCHEMA } from '@vivavoce/contract/internal';
import { runMigrations } from 'bullmq';
import { Client } from 'pg';
import { API_LOGIN, openLogins, type Secrets } from './logins.ts';
import { applyMigrations, readMigrations } from './migrations.ts';
import { closePublicBy } from './open-schema.ts';

/** The key that Prisma's own `migrate` locks, so that the two never run at once. */
const MIGRATION_LOCK = 72_707_369;
const LOCK_TIMEOUT_MS = 60_000;

export interface PrepareOptions extends Secrets {
  /** Login that owns the database; used here and nowhere else. */
  databaseUrl: string;
  /** Whether queue and relay live on PostgreSQL. */
  queueOnPostgres: boolean;
}

export interface Prepared {
  /** Names of the migrations that were applied now. */
  applied: string[];
  /** What a superuser has to run so that the working logins can create nothing beside the records, where they can. */
  closePublicBy: string | undefined;
}

/**
 * Brings the database up to this release: migrations, the working logins and the queue's schema. Safe to call from every
 * process at its start: an advisory lock lets one do it and the others find it done.
 */
export async function prepareDatabase(options: PrepareOptions): Promise<Prepared> {
  return underLock(options.databaseUrl, async (client) => {
    const applied = await applyMigrations(client, await readMigrations());
    await openLogins(client, options);
    if (options.queueOnPostgres) await prepareQueue(client);
    return { applied, closePublicBy: await closePublicBy(client) };
  });
}

/** Applies the migrations alone, as safely: for whoever works as the owner. */
export async function migrateDatabase(databaseUrl: string): Promise<void> {
  await underLock(databaseUrl, async (client) => applyMigrations(client, await readMigrations()));
}

async function underLock<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(`SET lock_timeout = ${LOCK_TIMEOUT_MS}`);
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await work(client);
  } finally {
    // Ends the advisory lock, too.
    await client.end();
  }
}

async function prepareQueue(client: Client): Promise<void> {
  await runMigrations(client, QUEUE_SCHEMA);
  const schema = client.escapeIdentifier(QUEUE_SCHEMA);
  for (const login of [API_LOGIN, AGENT_LOGIN].map((name) => client.escapeIdentifier(name))) {
    await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${login}`);
    await client.query(`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${login}`);
    await client.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${login}`);
    await client.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${login}`);
  }
}
