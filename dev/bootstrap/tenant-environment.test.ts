import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tenantEnvironment } from './tenant-environment.mjs';

describe('the environment of npm run tenant', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vivavoce-tenant-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const run = () =>
    writeFile(join(folder, 'dev.json'), JSON.stringify({ pid: 1, databaseUrl: 'postgres://localhost/dev' }));

  it('names the database of the npm start that runs', async () => {
    await run();
    expect(tenantEnvironment(folder, { HOME: '/home/me' })).toEqual({
      HOME: '/home/me',
      DATABASE_URL: 'postgres://localhost/dev',
    });
  });

  it('is left alone where it names a database', async () => {
    await run();
    const environment = { DATABASE_URL: 'postgres://db.example/production' };
    expect(tenantEnvironment(folder, environment)).toBe(environment);
  });

  it('is left alone where nothing runs', () => {
    const environment = { HOME: '/home/me' };
    expect(tenantEnvironment(folder, environment)).toBe(environment);
  });
});
