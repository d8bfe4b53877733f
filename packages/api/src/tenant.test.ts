import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { USAGE } from './features/tenants/command.ts';
import { openPostgres, type TestPostgres } from './testing/postgres.ts';

const MAIN = fileURLToPath(new URL('./tenant.ts', import.meta.url));
let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await openPostgres();
}, 60_000);
afterAll(() => postgres?.stop());

function run(parameters: string[], environment: Record<string, string>) {
  return new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const env = { PATH: process.env.PATH ?? '', ...environment };
    execFile(process.execPath, [MAIN, ...parameters], { env }, (error, stdout, stderr) => {
      resolve({ code: error ? error.code : 0, stdout, stderr });
    });
  });
}

describe('npm run tenant', { timeout: 30_000 }, () => {
  const environment = () => ({
    DATABASE_URL: postgres.url,
    TOKEN_SECRET: 't'.repeat(32),
    AGENT_TOKEN: 'a'.repeat(32),
  });

  it('ends what it prints with what is wrong, below the usage', async () => {
    const { code, stderr } = await run(['create'], environment());
    expect(code).toBe(64);
    expect(stderr).toBe(`${USAGE}\n\nSay the name of the tenant with --name.\n`);
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
