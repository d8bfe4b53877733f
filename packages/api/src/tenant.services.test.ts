import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { sharedVariables } from '@vivavoce/dev';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USAGE } from './features/tenants/command.ts';
import { startPostgres, type TestPostgres } from './testing/postgres.ts';

const MAIN = fileURLToPath(new URL('./tenant.ts', import.meta.url));
let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

function run(parameters: string[], environment: Record<string, string>) {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const env = { ...sharedVariables(), ...environment };
    execFile(process.execPath, [MAIN, ...parameters], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, stdout, stderr });
    });
  });
}

describe('npm run tenant', { timeout: 30_000 }, () => {
  const environment = () => ({ DATABASE_URL: postgres.url });

  async function look<T>(question: string): Promise<T[]> {
    const owner = new Client({ connectionString: postgres.url });
    await owner.connect();
    try {
      return (await owner.query(question)).rows;
    } finally {
      await owner.end();
    }
  }

  it('ends what it prints with what is wrong, below the usage, and has touched nothing by then', async () => {
    const { code, stderr } = await run(['create'], environment());
    expect(code).toBe(64);
    expect(stderr).toBe(`${USAGE}\n\nName the tenant with --name.\n`);
    expect(await look("SELECT FROM pg_tables WHERE schemaname = 'public'")).toEqual([]);
  });

  it('migrates an empty database, and leaves logins and queue to the API, whose secrets make them', async () => {
    const { code, stdout } = await run(['create', '--name', 'First'], environment());
    expect(code).toBe(0);
    expect(stdout).toContain('Tenant First');
    expect(
      await look(
        "SELECT rolname FROM pg_authid WHERE rolname LIKE 'vivavoce%' AND (rolcanlogin OR rolpassword IS NOT NULL)",
      ),
    ).toEqual([]);
    expect(await look("SELECT FROM pg_namespace WHERE nspname = 'queue'")).toEqual([]);
  });

  it('fails for a tenant that is not there, without the usage', async () => {
    const { code, stdout, stderr } = await run(['keys', '--tenant', 'ten_nope'], environment());
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no tenant `ten_nope`.\n',
    });
  });

  it('says what brings a database where nothing names one', async () => {
    const { code, stderr } = await run(['keys', '--tenant', 'ten_nope'], {});
    expect(code).toBe(78);
    expect(stderr).toContain('DATABASE_URL is missing');
    expect(stderr).toMatch(/`npm start` in another terminal: it brings a database/);
  });
});
