import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DRAIN_MS } from '@vivavoce/contract/internal';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../testing/ask.ts';
import { goneAfterMs, processesOf, type Started, startedIn } from '../testing/started.ts';
import { type DevFile, readDevFile } from './dev-file.ts';

const LIMIT_MS = 5_000;

async function devFileOf(folder: string): Promise<DevFile> {
  const dev = await readDevFile(join(folder, 'dev.json'));
  if (!dev) throw new Error('There is no dev.json.');
  return dev;
}

describe('npm start', { timeout: 120_000 }, () => {
  /** A database is made once for all that do not care what is in it. */
  let shared: string;
  let folder: string;
  let started: Started[];

  const newFolder = () => mkdtemp(join(tmpdir(), 'vivavoce-start-'));
  beforeAll(async () => {
    shared = await newFolder();
  });
  afterAll(() => rm(shared, { recursive: true, force: true }));
  beforeEach(() => {
    folder = shared;
    started = [];
  });
  afterEach(async () => {
    for (const one of started) one.child.kill('SIGKILL');
    await goneAfterMs(folder, 10_000);
    if (folder !== shared) await rm(folder, { recursive: true, force: true });
  });

  const begin = (options: Parameters<typeof startedIn>[1] = {}) => {
    const one = startedIn(folder, options);
    started.push(one);
    return one;
  };
  const ready = async (options: Parameters<typeof startedIn>[1] = {}) => {
    const one = begin(options);
    await one.says('is ready');
    return one;
  };
  const stopped = async (one: Started) => {
    one.child.kill('SIGINT');
    return one.exited;
  };

  it('prints pages and keys, writes them for their owner only, and leaves nothing after Ctrl-C', async () => {
    const first = await ready();
    const dev = await devFileOf(folder);
    for (const text of [
      ...Object.values(dev.pages),
      'ten_small',
      dev.keys.test.publishable,
      dev.keys.live.secret,
    ]) {
      expect(first.output()).toContain(text);
    }
    for (const file of ['dev.json', 'secrets.json'])
      expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    expect((await fetch(dev.apiUrl)).ok).toBe(true);

    const before = performance.now();
    expect(await stopped(first)).toBe(0);
    expect(performance.now() - before).toBeLessThan(LIMIT_MS);
    expect(processesOf(folder)).toEqual([]);
    expect(existsSync(join(folder, 'dev.json'))).toBe(false);
  });

  it('keeps data and keys over a second start; --reset keeps the keys only, and says what went', async () => {
    folder = await newFolder();
    const first = await ready();
    const { databaseUrl, keys } = await devFileOf(folder);
    await ask(databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await stopped(first);

    const second = await ready();
    const again = await devFileOf(folder);
    expect(await ask(again.databaseUrl, 'SELECT answer FROM kept')).toEqual([42]);
    expect(again.keys).toEqual(keys);
    await stopped(second);

    const third = await ready({ parameters: ['--reset'] });
    const fresh = await devFileOf(folder);
    expect(third.output()).toContain('removed the database');
    expect(await ask(fresh.databaseUrl, "SELECT to_regclass('kept')")).toEqual([null]);
    expect(fresh.keys).toEqual(keys);
  });

  it('leaves nothing when it is killed, and starts again at once on what was there', async () => {
    const first = await ready();
    const { databaseUrl } = await devFileOf(folder);
    await ask(databaseUrl, 'CREATE TABLE kept AS SELECT 42 AS answer');
    first.child.kill('SIGKILL');
    const second = await ready();
    const again = await devFileOf(folder);
    expect(await ask(again.databaseUrl, 'SELECT answer FROM kept')).toEqual([42]);
    second.child.kill('SIGKILL');
    expect(await goneAfterMs(folder, LIMIT_MS)).toBeLessThan(LIMIT_MS);
  });

  it('leaves nothing when it is killed while processes refuse to end', async () => {
    const one = await ready({ environment: { STUBBORN: '1' } });
    one.child.kill('SIGKILL');
    expect(await goneAfterMs(folder, LIMIT_MS)).toBeLessThan(LIMIT_MS);
  });

  it('ends within 5 s although processes refuse to, and at once after a second Ctrl-C', async () => {
    const patient = await ready({ environment: { STUBBORN: '1' } });
    const before = performance.now();
    await stopped(patient);
    const patientMs = performance.now() - before;
    expect(patientMs).toBeLessThan(LIMIT_MS);
    // The agent's workers had their time.
    expect(patientMs).toBeGreaterThan(DRAIN_MS);
    expect(processesOf(folder)).toEqual([]);

    const hurried = await ready({ environment: { STUBBORN: '1' } });
    const hurriedAt = performance.now();
    hurried.child.kill('SIGINT');
    // A second one that comes too soon counts as the same.
    await hurried.says('Stopping');
    await new Promise((resolve) => setTimeout(resolve, 600));
    hurried.child.kill('SIGINT');
    await hurried.exited;
    // The rest of the time that processes are given goes; what it takes to kill them stays, on every machine.
    expect(patientMs - (performance.now() - hurriedAt)).toBeGreaterThan(1_000);
    expect(processesOf(folder)).toEqual([]);
  });

  it('leaves nothing when Ctrl-C comes while it starts', async () => {
    const one = begin();
    await one.says('ready in');
    expect(await stopped(one)).toBe(0);
    expect(one.output()).toMatch(/Stopping …\n {2}Stopped\.\n$/);
    expect(processesOf(folder)).toEqual([]);
  });

  it('names the one that runs already, and leaves it alone', async () => {
    const first = await ready();
    const dev = await devFileOf(folder);
    const second = begin();
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(`process ${first.pid}`);
    expect(second.output()).toContain(String(dev.pages['career-coach']));
    expect((await fetch(dev.apiUrl)).ok).toBe(true);
  });

  it('chooses its ports itself: moves from a busy one, does not read PORT, and says both', async () => {
    const busy = createServer();
    // Where somebody has it already it is just as busy.
    busy.once('error', () => {}).listen(4120, '127.0.0.1');
    try {
      const one = await ready({ environment: { PORT: '4999' } });
      const { apiUrl, pages } = await devFileOf(folder);
      expect(one.output()).toContain('npm start ignores PORT');
      expect(apiUrl).not.toContain('4999');
      expect(pages['career-coach']).not.toContain(':4120');
      expect(one.output()).toMatch(/Port 4120 is busy: the career coach moved to \d+/);
      expect(one.output()).toContain(String(pages['career-coach']));
    } finally {
      busy.close();
    }
  });

  it('moves workers and pages whose port was taken between choosing it and listening on it, and says so', async () => {
    for (const [port, name] of [
      [4140, 'the agent’s workers'],
      [4120, 'the career coach'],
    ] as const) {
      const one = await ready({ environment: { STOLEN_PORT: String(port) } });
      expect(one.output()).toMatch(new RegExp(`Port ${port} is busy: ${name} moved to \\d+`));
      const { pages } = await devFileOf(folder);
      for (const page of Object.values(pages)) expect((await fetch(page)).ok).toBe(true);
      await stopped(one);
    }
  });

  it('starts a process and PostgreSQL again when they die, and says so', async () => {
    const one = await ready();
    const { apiUrl, databaseUrl } = await devFileOf(folder);
    const pid = Number(await (await fetch(apiUrl)).text());
    process.kill(pid, 'SIGKILL');
    await one.says('[api] is back');
    expect(one.output()).toContain('[api] ended (SIGKILL)');
    expect(Number(await (await fetch(apiUrl)).text())).not.toBe(pid);

    const [postmaster] = await ask(
      databaseUrl,
      "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int",
    );
    process.kill(Number(postmaster), 'SIGKILL');
    await one.says('[postgres] is back');
    expect(await ask(databaseUrl, 'SELECT 1')).toEqual([1]);
  });

  it('ends when PostgreSQL has lost its guardian', async () => {
    const one = await ready();
    const guardian = processesOf(folder).find((pid) => pid !== one.pid && isGuardian(pid));
    process.kill(guardian ?? 0, 'SIGKILL');
    expect(await one.exited).toBe(1);
    expect(await goneAfterMs(folder, LIMIT_MS)).toBeLessThan(LIMIT_MS);
  });

  it('names a process that cannot start, its log and its reason', async () => {
    const one = begin({ environment: { BROKEN: '1' } });
    expect(await one.exited).toBe(1);
    expect(one.output()).toContain('stand-ins could not start');
    expect(one.output()).toContain(join(folder, 'logs', 'stand-ins.log'));
    expect(one.output()).toContain('a part is missing');
    expect(processesOf(folder)).toEqual([]);
  });

  it('names every bad variable of environment and .env, and never a value', async () => {
    folder = await newFolder();
    await writeFile(join(folder, '.env'), 'ANTHROPIC_API_KEY=short\nWORKERS=many\n');
    const one = begin({ environment: { DATABASE_URL: 'mysql://somewhere' } });
    expect(await one.exited).toBe(1);
    for (const name of ['ANTHROPIC_API_KEY', 'DATABASE_URL', 'WORKERS']) {
      expect(one.output().match(new RegExp(name, 'g')), name).toHaveLength(1);
    }
    expect(one.output()).not.toContain('short');
  });

  it('names a damaged data folder and the way out of it', async () => {
    folder = await newFolder();
    await stopped(await ready());
    await rm(join(folder, 'postgres', 'PG_VERSION'));
    const second = begin();
    expect(await second.exited).toBe(1);
    expect(second.output()).toContain(join(folder, 'postgres'));
    expect(second.output()).toContain('npm start -- --reset');
    await ready({ parameters: ['--reset'] });
  });
});

function isGuardian(pid: number): boolean {
  return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('guardian/main.ts');
}
