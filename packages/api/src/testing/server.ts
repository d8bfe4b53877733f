import { execFileSync, type SpawnOptions, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@vivavoce/dev';
import { Client } from 'pg';

export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

const DEBIAN_FOLDER = '/usr/lib/postgresql';
const START_TIMEOUT_MS = 20_000;
/** Nothing here must survive a crash of the machine. */
const SETTINGS = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'max_connections=400',
  'listen_addresses=127.0.0.1',
];

/** The newest of the distribution, or the one whose binaries `POSTGRES_BIN` names. */
function findBinaries(): string {
  if (process.env.POSTGRES_BIN) return process.env.POSTGRES_BIN;
  if (!existsSync(DEBIAN_FOLDER))
    throw new Error('Install the package postgresql: these tests need a real one.');
  const versions = readdirSync(DEBIAN_FOLDER).sort((a, b) => Number(b) - Number(a));
  return join(DEBIAN_FOLDER, versions[0] ?? '', 'bin');
}

/** PostgreSQL refuses to run as root; the distribution's package brings a user of its own. */
function asPostgresUser(): Pick<SpawnOptions, 'uid' | 'gid'> {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** Starts a PostgreSQL of the distribution, empty, in a temporary folder on a free port. The address is the owner's. */
export async function startServer(): Promise<TestServer> {
  const binaries = findBinaries();
  const user = asPostgresUser();
  const folder = mkdtempSync(join(tmpdir(), 'vivavoce-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, 'data');
  makeCluster(data, () =>
    execFileSync(
      join(binaries, 'initdb'),
      ['-D', data, '-U', 'owner', '-A', 'trust', '--no-sync', '--encoding=UTF8', '--locale=C'],
      { ...user, cwd: folder, stdio: 'pipe' },
    ),
  );
  const port = await freePort();
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', data, '-p', String(port), '-k', folder, ...SETTINGS.flatMap((setting) => ['-c', setting])],
    { ...user, cwd: folder, stdio: 'ignore' },
  );
  const stopped = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const url = `postgres://owner@127.0.0.1:${port}/postgres`;
  await waitUntilReady(url);
  return {
    url,
    async stop() {
      server.kill('SIGQUIT');
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Copies the run's empty cluster where there is one, which takes no time; makes the first. */
function makeCluster(data: string, make: () => void): void {
  const templates = process.env.VIVAVOCE_POSTGRES_TEMPLATES;
  const template = templates ? join(templates, 'trusting') : undefined;
  if (template && existsSync(template)) {
    execFileSync('cp', ['-a', template, data]);
    return;
  }
  make();
  if (!template) return;
  const made = `${template}.${process.pid}`;
  execFileSync('cp', ['-a', data, made]);
  try {
    renameSync(made, template);
  } catch {
    // Another process was quicker; either is as good.
    rmSync(made, { recursive: true, force: true });
  }
}

async function waitUntilReady(url: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }
}

/** A new database, a copy of `template`; answers its address. */
export async function createDatabase(
  serverUrl: string,
  name: string,
  template = 'template1',
): Promise<string> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(
      `CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(template)}`,
    );
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
