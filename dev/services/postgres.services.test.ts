import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processIsAlive, signalGroup } from '../guardian/group.ts';
import { ask } from '../testing/ask.ts';
import { DataFolderDamaged, startPostgres } from './postgres.ts';

describe('PostgreSQL', { timeout: 120_000 }, () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vivavoce-test-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('of npm is version 18, keeps its data over a restart, and is gone after stop', async () => {
    const data = join(folder, 'postgres');
    const first = await startPostgres({ folder: data });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(processIsAlive(first.pid)).toBe(false);

    const second = await startPostgres({ folder: data });
    try {
      expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([42]);
      expect(String(await ask(second.url, 'SHOW server_version'))).toMatch(/^18\./);
    } finally {
      await second.stop();
    }
  });

  it('of the system is an older version', async () => {
    const postgres = await startPostgres({ release: 'system' });
    try {
      const [version] = await ask(postgres.url, 'SHOW server_version');
      expect(Number.parseInt(String(version), 10)).toBeLessThan(18);
    } finally {
      await postgres.stop();
    }
  });

  it('ends one that was left on its folder, and takes over', async () => {
    const data = join(folder, 'postgres');
    const forgotten = await startPostgres({ folder: data });
    const next = await startPostgres({ folder: data });
    try {
      expect(processIsAlive(forgotten.pid)).toBe(false);
      expect(await ask(next.url, 'SELECT 1')).toEqual([1]);
    } finally {
      await next.stop();
      await forgotten.stop();
    }
  });

  it('ends one of another user that was left on its folder, also where root may not look into it, as in a container', async () => {
    const data = join(folder, 'postgres');
    await (await startPostgres({ folder: data })).stop();
    const isRoot = process.getuid?.() === 0;
    // Whatever works in a data folder passes for PostgreSQL: this does, waits, and ends as politely.
    const wait = `trap 'exit 0' INT; echo ready; sleep 20 & wait; exit 1`;
    const forgotten = spawn('sh', ['-c', wait, 'postgres', '-D', data], {
      cwd: data,
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
      ...(isRoot ? { uid: 65_534 } : {}),
    });
    const ended = once(forgotten, 'exit');
    await once(forgotten.stdout, 'data');
    await writeFile(join(data, 'postmaster.pid'), `${forgotten.pid}\n${data}\n`);
    const program = `
      const { startPostgres } = await import('${new URL('./postgres.ts', import.meta.url).href}');
      await (await startPostgres({ folder: '${data}' })).stop();`;
    const limited = isRoot ? ['setpriv', '--bounding-set=-sys_ptrace'] : [];
    const [command = '', ...parameters] = [
      ...limited,
      process.execPath,
      '--input-type=module',
      '-e',
      program,
    ];
    try {
      const { stderr } = spawnSync(command, parameters, { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(await ended).toEqual([0, null]);
    } finally {
      signalGroup(forgotten.pid ?? 0, 'SIGKILL');
    }
  });

  it('leaves one alone that has another folder and the process id of one that is long gone', async () => {
    const data = join(folder, 'postgres');
    await (await startPostgres({ folder: data })).stop();
    const another = await startPostgres({ folder: join(folder, 'another') });
    try {
      await writeFile(join(data, 'postmaster.pid'), `${another.pid}\n${data}\n`);
      const postgres = await startPostgres({ folder: data });
      await postgres.stop();
      expect(await ask(another.url, 'SELECT 1')).toEqual([1]);
    } finally {
      await another.stop();
    }
  });

  it('names what is in its way, and does not advise to throw the data away for it', async () => {
    const data = join(folder, 'postgres');
    const busy = createServer();
    const port = await new Promise<number>((resolve) => {
      busy.listen(0, '127.0.0.1', () => resolve((busy.address() as AddressInfo).port));
    });
    try {
      const failure = await startPostgres({ folder: data, port }).catch((error: unknown) => error);
      expect(failure).not.toBeInstanceOf(DataFolderDamaged);
      expect(String(failure)).toMatch(/Address already in use.*start again/);
      expect(String(failure)).not.toContain('--reset');
    } finally {
      busy.close();
    }
    await (await startPostgres({ folder: data })).stop();
  });

  it('names a folder in which parts are missing, and the fix', async () => {
    const data = join(folder, 'postgres');
    const postgres = await startPostgres({ folder: data });
    await postgres.stop();
    await rm(join(data, 'PG_VERSION'));
    const failure = await startPostgres({ folder: data }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DataFolderDamaged);
    expect(String(failure)).toContain(data);
    expect(String(failure)).toContain('--reset');
  });

  it('names a folder that PostgreSQL itself cannot open, and why', async () => {
    const data = join(folder, 'postgres');
    const postgres = await startPostgres({ folder: data });
    await postgres.stop();
    await writeFile(join(data, 'global', 'pg_control'), 'not a control file');
    const failure = await startPostgres({ folder: data }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DataFolderDamaged);
    expect(String(failure)).toContain('pg_control');
  });

  it('leaves no half a database when its making is cut short', async () => {
    const data = join(folder, 'postgres');
    await writeFile(`${data}.new`, 'left by a start that was killed');
    const postgres = await startPostgres({ folder: data });
    await postgres.stop();
    expect(existsSync(`${data}.new`)).toBe(false);
  });
});
