import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import { PACKAGE_ROOT } from '../package-root.ts';

export interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/** Every migration, oldest first, from Prisma's layout `<timestamp>_<name>/migration.sql`. */
export async function readMigrations(
  folder = join(PACKAGE_ROOT, 'prisma', 'migrations'),
): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/** Prisma's own ledger, column by column, so that `prisma migrate deploy` agrees. */
const LEDGER = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) NOT NULL PRIMARY KEY,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

interface LedgerRow {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Applies what is missing, each migration with its line in the ledger in one transaction. Answers the names applied.
 * Call it under the advisory lock. A migration that the database knows and this code does not is let be: a newer release
 * runs beside this one.
 * @throws where an applied migration was changed afterwards, or one was left half-done.
 */
export async function applyMigrations(client: Client, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(LEDGER);
  const { rows } = await client.query<LedgerRow>(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  );
  const ledger = new Map(rows.map((row) => [row.migration_name, row]));
  const applied: string[] = [];
  for (const migration of migrations) {
    const line = ledger.get(migration.name);
    if (!line) {
      await applyMigration(client, migration);
      applied.push(migration.name);
    } else if (!line.finished_at) {
      throw new Error(`Migration ${migration.name} was left half-done; resolve it, then start again.`);
    } else if (line.checksum !== migration.checksum) {
      throw new Error(
        `Migration ${migration.name} was changed after it had been applied; restore its file or, in development, forget the data with npm start -- --reset.`,
      );
    }
  }
  return applied;
}

async function applyMigration(client: Client, migration: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
