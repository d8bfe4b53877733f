import { newId } from '@vivavoce/contract/ids';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Accounts, openAccounts } from '../../auth/accounts.ts';
import { hashSecret } from '../../core/hash.ts';
import { createDatabase, type Database } from '../../database/database.ts';
import { apiLoginUrl } from '../../database/logins.ts';
import { prepareDatabase } from '../../database/prepare.ts';
import { startPostgres, type TestPostgres } from '../../testing/postgres.ts';
import { parseTenantCommand } from './command.ts';
import { newKeys } from './create.ts';

const secrets = { tokenSecret: 't'.repeat(32), agentToken: 'a'.repeat(32) };
let postgres: TestPostgres;
let operator: Database;
let api: Database;
let accounts: Accounts;

beforeAll(async () => {
  postgres = await startPostgres();
  // An owner as a hosted PostgreSQL gives it: no superuser, so its own policies hold for it, too.
  const admin = new Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(`CREATE ROLE operator LOGIN CREATEROLE`);
  await admin.query(`CREATE DATABASE hosted OWNER operator`);
  await admin.end();
  const url = postgres.url.replace('owner@', 'operator@').replace(/\/vivavoce$/, '/hosted');
  await prepareDatabase({ databaseUrl: url, ...secrets, queueOnPostgres: true });
  operator = createDatabase({ url, maxConnections: 1 });
  accounts = openAccounts({ url, maxConnections: 1 });
  api = createDatabase({ url: apiLoginUrl(url, secrets.tokenSecret), maxConnections: 1 });
}, 60_000);

afterAll(async () => {
  await accounts?.close();
  await operator?.close();
  await api?.close();
  await postgres?.stop();
});

async function run(parameters: string[], input = ''): Promise<string> {
  let output = '';
  await parseTenantCommand(parameters)(
    { database: operator, accounts },
    {
      write: (text) => {
        output += text;
      },
      readInput: async () => input,
    },
  );
  return output;
}

describe('the tenant command', () => {
  it('makes a tenant with keys that work and templates in both modes', async () => {
    const output = await run([
      'create',
      '--name',
      'Örtel & Co',
      '--origin',
      'https://jobs.example/',
      '--json',
    ]);
    const tenant = JSON.parse(output);
    expect(tenant).toMatchObject({ slug: 'ortel-co', origins: ['https://jobs.example'] });
    for (const mode of ['test', 'live'] as const) {
      const secret = await api.findKey(hashSecret(tenant.keys[mode].secret));
      expect(secret).toMatchObject({ tenantId: tenant.id, mode, kind: 'secret', origins: [] });
      expect(secret?.scopes).toContain('templates:write');
      const publishable = await api.findKey(hashSecret(tenant.keys[mode].publishable));
      expect(publishable).toMatchObject({ kind: 'publishable', scopes: ['sessions:create'] });
      expect(publishable?.origins).toEqual(['https://jobs.example']);
      const [limits, slugs] = await api.withTenant({ tenantId: tenant.id, mode }, async (records) => [
        await records.key.findFirst({
          where: { kind: 'publishable' },
          select: { concurrentSessions: true, minutesPerDay: true },
        }),
        await records.template.findMany({ orderBy: { slug: 'asc' }, select: { slug: true } }),
      ]);
      expect(limits?.concurrentSessions).toBeGreaterThan(0);
      expect(limits?.minutesPerDay).toBeGreaterThan(0);
      expect(slugs.map(({ slug }) => slug)).toEqual([
        'backend-engineer-screen',
        'customer-support-screen',
        'graduate-practice',
      ]);
    }
  });

  it('prints the keys once, for people', async () => {
    const output = await run(['create', '--name', 'Readable']);
    expect(output).toMatch(/live secret {7}vv_live_sk_[0-9A-Za-z]{43}/);
    expect(output).toContain('shown this once');
  });

  it('refuses a slug that is taken, and what it does not understand', async () => {
    await run(['create', '--name', 'Twice']);
    await expect(run(['create', '--name', 'Twice'])).rejects.toThrow('Choose another --slug');
    await expect(run(['create'])).rejects.toThrow('--name');
    await expect(run(['create', '--name', 'X', '--origin', 'jobs.example'])).rejects.toThrow('exact origin');
    await expect(run(['create', '--name', 'X', '--origin', 'https://a.example/path'])).rejects.toThrow(
      'exact',
    );
    await expect(run(['create', '--name', 'X', '--color', 'red'])).rejects.toThrow('--color');
    await expect(run(['destroy'])).rejects.toThrow('Unknown command');
    await expect(run([])).rejects.toThrow('Name a command');
  });

  it('rotates a key with a grace, and revokes one at once', async () => {
    const tenant = JSON.parse(await run(['create', '--name', 'Rotating', '--json']));
    const old = tenant.keys.live.secret;
    const keyId = (await api.findKey(hashSecret(old)))?.keyId ?? '';
    const of = ['--tenant', tenant.id, '--key', keyId];
    const successor = JSON.parse(await run(['rotate', ...of, '--grace-hours', '1', '--json']));
    expect(await api.findKey(hashSecret(successor.key))).toMatchObject({ kind: 'secret', mode: 'live' });
    expect(await api.findKey(hashSecret(old))).not.toBeNull();
    await expect(run(['rotate', ...of])).rejects.toThrow('no active key');
    await run(['revoke', ...of]);
    expect(await api.findKey(hashSecret(old))).toBeNull();
    const listed = await run(['keys', '--tenant', tenant.id]);
    expect(listed.split('\n').find((line) => line.startsWith(keyId))).toContain('revoked');
    expect(listed).not.toContain(successor.key);
  });

  it('says that there is no such tenant, instead of listing no keys', async () => {
    await expect(run(['keys', '--tenant', 'ten_nope'])).rejects.toThrow('There is no tenant `ten_nope`.');
    const unknown = newId('tenant');
    await expect(run(['keys', '--tenant', unknown])).rejects.toThrow(`There is no tenant \`${unknown}\`.`);
  });

  it('replaces the allowed origins of a publishable key, and of no other', async () => {
    const tenant = JSON.parse(await run(['create', '--name', 'Moving', '--json']));
    const { publishable, secret } = tenant.keys.test;
    const keyOf = (key: string) => api.findKey(hashSecret(key));
    const idOf = async (key: string) => (await keyOf(key))?.keyId ?? '';
    const of = ['origins', '--tenant', tenant.id, '--key', await idOf(publishable)];
    expect(await run([...of, '--origin', 'https://a.example/', '--origin', 'http://localhost:5173'])).toBe(
      'The key now works on https://a.example, http://localhost:5173.\n',
    );
    await run([...of, '--origin', 'https://b.example']);
    expect((await keyOf(publishable))?.origins).toEqual(['https://b.example']);
    expect((await keyOf(tenant.keys.live.publishable))?.origins).toEqual([]);
    await expect(run(of)).rejects.toThrow('--origin');
    await expect(run([...of, '--origin', 'https://*.example'])).rejects.toThrow('exact origin');
    const ofSecret = ['origins', '--tenant', tenant.id, '--key', await idOf(secret)];
    await expect(run([...ofSecret, '--origin', 'https://b.example'])).rejects.toThrow('publishable key');
    expect((await keyOf(secret))?.origins).toEqual([]);
  });

  it('lets somebody sign in as an owner, also where the tenant is older than sign-in', async () => {
    const tenant = JSON.parse(await run(['create', '--name', 'Owned', '--json']));
    const of = ['owner', '--tenant', tenant.id, '--email', 'Kim@northwind.example', '--name', 'Kim Lee'];
    expect(await run(of)).toMatch(/Password: \w{20}\n/);
    expect(await run(of)).toContain('signs in as before');
    const members = await accounts.transaction((records) => records.membersOf(tenant.id));
    expect(members).toMatchObject([{ email: 'kim@northwind.example', name: 'Kim Lee', role: 'owner' }]);
    await expect(run(['owner', '--tenant', tenant.id])).rejects.toThrow('--email');
    await expect(run(['owner', '--tenant', 'ten_nope', '--email', 'a@b.c'])).rejects.toThrow('no tenant');
  });

  it('seeds the demonstration tenant with given keys, and later moves its origins only', async () => {
    const keys = newKeys();
    const seed = (origins: string[]) => run(['seed'], JSON.stringify({ name: 'Demo', keys, origins }));
    expect(await seed(['http://localhost:4200'])).toMatch(/^ten_/);
    expect(await seed(['http://localhost:4300'])).toMatch(/^ten_/);
    const found = await api.findKey(hashSecret(keys.test.publishable));
    expect(found?.origins).toEqual(['http://localhost:4300']);
    await expect(run(['seed'], '{}')).rejects.toThrow('standard input');
  });
});
