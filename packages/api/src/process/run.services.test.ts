import { type ChildProcess, fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { sharedVariables } from '@vivavoce/dev';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSessionResponseSchema } from '../features/sessions/resource/schema.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import { startPostgres, type TestPostgres } from '../testing/postgres.ts';

const entry = (name: string) => join(PACKAGE_ROOT, 'src', `${name}.ts`);

let postgres: TestPostgres;
const children: ChildProcess[] = [];
beforeAll(async () => {
  postgres = await startPostgres();
}, 60_000);
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await postgres?.stop();
});

const environment = () => ({
  ...sharedVariables(),
  NODE_ENV: 'test',
  LOG_LEVEL: 'warn',
  DATABASE_URL: postgres.url,
  AGENT_TOKEN: 'a'.repeat(32),
  TOKEN_SECRET: 't'.repeat(32),
  PUBLIC_URL: 'http://localhost:4100',
  HOST: '127.0.0.1',
  PORT: '0',
});

function start(name: string): ChildProcess {
  const child = fork(entry(name), [], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'], env: environment() });
  children.push(child);
  return child;
}

describe('the processes', () => {
  it.each(['api', 'tasks'])('%s says all that is wrong with its environment, and exits with 78', (name) => {
    const { status, stderr } = spawnSync(process.execPath, [entry(name)], {
      env: { ...sharedVariables(), NODE_ENV: 'test', TOKEN_SECRET: 'short' },
      encoding: 'utf8',
    });
    expect(status).toBe(78);
    for (const variable of ['DATABASE_URL', 'AGENT_TOKEN', 'TOKEN_SECRET'])
      expect(stderr).toContain(variable);
    expect(stderr).not.toContain('short');
  });

  it('say in one sentence why they could not start', () => {
    const { status, stderr } = spawnSync(process.execPath, [entry('api')], {
      env: { ...environment(), DATABASE_URL: 'postgres://owner@127.0.0.1:9/vivavoce' },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).toContain('ECONNREFUSED');
  });

  it.each(['api', 'tasks'])('%s refuses to work as the owner of the records', async (name) => {
    const own = await startPostgres();
    const env = { ...environment(), DATABASE_URL: own.url };
    const owner = new Client({ connectionString: own.url });
    await owner.connect();
    try {
      // As a pooler does that has one login for everybody.
      await owner.query('CREATE ROLE vivavoce_api; GRANT owner TO vivavoce_api');
      await owner.query('ALTER ROLE vivavoce_api SET role = owner');
      const { status, stderr } = spawnSync(process.execPath, [entry(name)], { env, encoding: 'utf8' });
      expect(status).toBe(1);
      expect(stderr).toContain('leads to the login owner where vivavoce_api is asked for');
    } finally {
      await owner.end();
      await own.stop();
    }
  });

  it.each(['api', 'tasks'])('%s logs a crash without what the error says, and exits with 1', async (name) => {
    const crash = `process.once('message', (said) => Promise.reject(new Error(said)))`;
    const child = fork(entry(name), [], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: environment(),
      execArgv: ['--import', `data:text/javascript,${encodeURIComponent(crash)}`],
    });
    children.push(child);
    const said = Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')));
    await once(child, 'message');
    child.send('napkin');
    const [code] = await once(child, 'exit');
    const [lines = '', errors] = await said;
    expect(code).toBe(1);
    expect(JSON.parse(lines.trim().split('\n').at(-1) ?? '')).toMatchObject({
      service: name,
      message: 'process failed',
      err: { name: 'Error' },
    });
    expect(lines + errors).not.toContain('napkin');
  });

  it('start together on an empty database, which one of them migrates', async () => {
    const all = ['api', 'api', 'tasks'].map(start);
    const messages = await Promise.all(all.map((child) => once(child, 'message')));
    expect(messages.map(([message]) => message.type)).toEqual(['ready', 'ready', 'ready']);
    const [url] = messages.map(([message]) => message.url);
    await expect
      .poll(async () => (await fetch(`${url}/readyz`)).json())
      .toEqual({ status: 'ready', checks: { database: 'ok', queue: 'ok' } });
    for (const child of all) child.kill('SIGTERM');
    const codes = await Promise.all(all.map((child) => once(child, 'exit')));
    expect(codes.map(([code]) => code)).toEqual([0, 0, 0]);
  }, 60_000);

  it('end within 5 s on SIGTERM, also while somebody listens to events', async () => {
    const child = start('api');
    const [{ url }] = await once(child, 'message');
    const tenant = spawnSync(process.execPath, [entry('tenant'), 'create', '--name', 'Listening', '--json'], {
      env: environment(),
      encoding: 'utf8',
    });
    const authorization = { Authorization: `Bearer ${JSON.parse(tenant.stdout).keys.test.secret}` };
    const created = await fetch(`${url}/v1/sessions`, {
      method: 'POST',
      headers: { ...authorization, 'Content-Type': 'application/json' },
      body: JSON.stringify({ template: 'graduate-practice' }),
    });
    const { session } = createSessionResponseSchema.parse(await created.json());
    const events = await fetch(`${url}/v1/sessions/${session.id}/events`, { headers: authorization });
    expect(events.status).toBe(200);
    child.kill('SIGTERM');
    // A stream that is cut instead rejects here.
    const [[code]] = await Promise.all([once(child, 'exit'), events.text()]);
    expect(code).toBe(0);
  }, 60_000);
});
