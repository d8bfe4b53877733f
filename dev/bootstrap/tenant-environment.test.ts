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

  const write = (file: string, content: object) => writeFile(join(folder, file), JSON.stringify(content));
  const runs = async () => {
    await write('dev.json', { pid: 1, databaseUrl: 'postgres://localhost/dev' });
    await write('secrets.json', { tokenSecret: 'token', agentToken: 'agent' });
  };

  it('is that of the npm start that runs', async () => {
    await runs();
    expect(tenantEnvironment(folder, { HOME: '/home/me', TOKEN_SECRET: 'another' })).toEqual({
      HOME: '/home/me',
      DATABASE_URL: 'postgres://localhost/dev',
      TOKEN_SECRET: 'token',
      AGENT_TOKEN: 'agent',
    });
  });

  it('is left alone where it names a database', async () => {
    await runs();
    const environment = { DATABASE_URL: 'postgres://db.example/production' };
    expect(tenantEnvironment(folder, environment)).toBe(environment);
  });

  it('is left alone where nothing runs', async () => {
    await write('secrets.json', { tokenSecret: 'token', agentToken: 'agent' });
    const environment = { HOME: '/home/me' };
    expect(tenantEnvironment(folder, environment)).toBe(environment);
  });
});
