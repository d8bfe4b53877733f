import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';
import { applyMigrations, type Migration, readMigrations } from './migrations.ts';
import { prepareDatabase } from './prepare.ts';

const secrets = { tokenSecret: 't'.repeat(32), agentToken: 'a'.repeat(32) };
let postgres: TestPostgres;
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(async () => {
  await postgres?.stop();
});

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The working logins that can create objects beside the records. */
async function creators(url: string): Promise<string[]> {
  const { rows } = await withClient(url, (client) =>
    client.query<{ login: string }>(
      `SELECT login FROM unnest(ARRAY['vivavoce_api', 'vivavoce_agent']) login
        WHERE has_schema_privilege(login, 'public', 'CREATE')`,
    ),
  );
  return rows.map(({ login }) => login);
}

const migration = (name: string, sql: string, checksum = name): Migration => ({ name, sql, checksum });

describe('migrations', () => {
  it('are applied once, by whichever process comes first', async () => {
    const url = await postgres.createDatabase('together');
    const prepare = () => prepareDatabase({ databaseUrl: url, ...secrets, queueOnPostgres: true });
    const prepared = await Promise.all([prepare(), prepare(), prepare()]);
    const names = (await readMigrations()).map(({ name }) => name);
    expect(prepared.flatMap(({ applied }) => applied)).toEqual(names);
    const { rows } = await withClient(url, (client) =>
      client.query(
        'SELECT migration_name, checksum, finished_at, applied_steps_count FROM _prisma_migrations',
      ),
    );
    expect(rows).toHaveLength(names.length);
    for (const row of rows) {
      expect(row.finished_at).not.toBeNull();
      expect(row).toMatchObject({
        applied_steps_count: 1,
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
    }
  });

  it('let neither working login create anything beside the records, as PostgreSQL 14 would', async () => {
    const url = await postgres.createDatabase('older');
    await withClient(url, (client) => client.query('GRANT CREATE ON SCHEMA public TO PUBLIC'));
    const prepared = await prepareDatabase({ databaseUrl: url, ...secrets, queueOnPostgres: true });
    expect(prepared.closePublicBy).toBeUndefined();
    expect(await creators(url)).toEqual([]);
  });

  it('say what a superuser has to run where PostgreSQL 14 keeps its schema from the owner of the database', async () => {
    const older = await startPostgres();
    try {
      const url = await older.createDatabase('hosted');
      await withClient(url, async (superuser) => {
        await superuser.query('CREATE ROLE hosting LOGIN CREATEROLE');
        await superuser.query('ALTER DATABASE hosted OWNER TO hosting');
        await superuser.query('ALTER SCHEMA public OWNER TO CURRENT_USER');
        await superuser.query('GRANT CREATE ON SCHEMA public TO PUBLIC');
      });
      const databaseUrl = url.replace('owner@', 'hosting@');
      const prepare = () => prepareDatabase({ databaseUrl, ...secrets, queueOnPostgres: true });
      const { closePublicBy = expect.fail('it says nothing') } = await prepare();
      expect(await creators(url)).toEqual(['vivavoce_api', 'vivavoce_agent']);

      await withClient(url, (superuser) => superuser.query(closePublicBy));
      expect(await creators(url)).toEqual([]);
      expect(await prepare()).toEqual({ applied: [], closePublicBy: undefined });
      // The next release migrates as before.
      await withClient(databaseUrl, (owner) => owner.query('CREATE TABLE another (id text)'));
    } finally {
      await older.stop();
    }
  }, 60_000);

  it('leave nothing behind when one fails, and none of its line', async () => {
    const url = await postgres.createDatabase('failing');
    await withClient(url, async (client) => {
      const bad = migration('2_bad', 'CREATE TABLE half (id text); SELECT 1 / 0');
      await expect(
        applyMigrations(client, [migration('1_good', 'CREATE TABLE good (id text)'), bad]),
      ).rejects.toThrow('division by zero');
      const { rows } = await client.query(
        `SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
      );
      expect(rows.map(({ tablename }) => tablename)).toEqual(['_prisma_migrations', 'good']);
      expect((await client.query('SELECT migration_name FROM _prisma_migrations')).rows).toEqual([
        { migration_name: '1_good' },
      ]);
    });
  });

  it('refuse a database that does not fit, and let a newer release be', async () => {
    const url = await postgres.createDatabase('changed');
    await withClient(url, async (client) => {
      const one = migration('1_one', 'SELECT 1');
      expect(await applyMigrations(client, [one, migration('2_newer', 'SELECT 1')])).toEqual([
        '1_one',
        '2_newer',
      ]);
      expect(await applyMigrations(client, [one])).toEqual([]);
      await expect(applyMigrations(client, [{ ...one, checksum: 'other' }])).rejects.toThrow(
        /was changed .* npm start -- --reset/,
      );
      await client.query('UPDATE _prisma_migrations SET finished_at = NULL');
      await expect(applyMigrations(client, [one])).rejects.toThrow('half-done');
    });
  });
});
