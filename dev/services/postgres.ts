import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type Guardian, openGuardian, ServiceFailed } from '../guardian/guardian.ts';
import { postgresBinaries } from './binaries.ts';
import { freePort } from './ports.ts';
import { type RunAs, unprivileged } from './superuser.ts';

export interface PostgresOptions {
  /** Data folder; made when it is missing. @defaultValue a temporary one that `stop` removes */
  folder?: string;
  /** @defaultValue a free one */
  port?: number;
  /** PostgreSQL 18 from npm, or the newest that the system has installed. @defaultValue 'embedded' */
  release?: 'embedded' | 'system';
  /** `false` trades safety of the data for speed, for tests. @defaultValue whether `folder` is given */
  durable?: boolean;
  /** @defaultValue beside the data folder */
  logFile?: string;
  /** A guardian that is there already; it then ends PostgreSQL. @defaultValue one of its own */
  guardian?: Guardian;
}

export interface Postgres {
  /** Superuser's address of the database `vivavoce`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  /** Runs it again after its end, on the same port. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** The data folder cannot be used; the message is one sentence with the fix. */
export class DataFolderDamaged extends Error {
  override readonly name = 'DataFolderDamaged';
}

const USER = 'vivavoce';
const DATABASE = 'vivavoce';
/** Our own file beside PostgreSQL's: the password lives and dies with the data that it opens. */
const PASSWORD_FILE = 'vivavoce.password';

/**
 * A real PostgreSQL in a process of its own, on 127.0.0.1 only, with an empty database `vivavoce`. It ends when this
 * process does, however that happens.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
  const temporary = options.folder ? undefined : await mkdtemp(join(tmpdir(), 'vivavoce-postgres-'));
  const folder = options.folder ?? join(temporary ?? '', 'data');
  const guardian = options.guardian ?? openGuardian();
  const close = async () => {
    if (!options.guardian) await guardian.stop();
    if (temporary) await rm(temporary, { recursive: true, force: true });
  };
  try {
    const release = options.release ?? 'embedded';
    const binaries = postgresBinaries(release);
    await mkdir(join(folder, '..'), { recursive: true });
    const durable = options.durable ?? options.folder !== undefined;
    await prepareFolder(folder, { binaries, release, durable });
    const port = options.port ?? (await freePort());
    const runAs = unprivileged({ program: join(binaries, 'postgres'), ownedFolder: folder });
    const [command = '', ...leading] = [...runAs.prefix, join(binaries, 'postgres')];
    const run = () =>
      guardian.run({
        command,
        arguments: [...leading, '-D', folder, ...settings({ port, durable })],
        logFile: options.logFile ?? `${folder}.log`,
        readyText: 'database system is ready to accept connections',
        stopSignals: ['SIGINT', 'SIGQUIT'],
        ...(runAs.user ? { user: runAs.user } : {}),
      });
    let pid = await run().catch((error: unknown) => {
      throw failureOf(folder, error);
    });
    const password = await readFile(join(folder, PASSWORD_FILE), 'utf8');
    const url = `postgres://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
    await createDatabase(url);
    return {
      url,
      port,
      get pid() {
        return pid;
      },
      restart: async () => {
        pid = await run();
      },
      stop: close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function settings({ port, durable }: { port: number; durable: boolean }): string[] {
  const pairs: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '64MB',
    // The guardian waits for a line of the log, so the log speaks English everywhere.
    lc_messages: 'C',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(pairs).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

interface Release {
  binaries: string;
  release: 'embedded' | 'system';
  durable: boolean;
}

async function prepareFolder(folder: string, release: Release): Promise<void> {
  if (!existsSync(folder)) return initialise(folder, release);
  const entries = await readdir(folder);
  const version = entries.includes('PG_VERSION')
    ? (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim()
    : '';
  if (!version || !entries.includes(PASSWORD_FILE) || !entries.includes('global')) {
    throw damaged(folder, 'parts of it are missing');
  }
  await endForgotten(folder);
}

/**
 * Names a folder in which tests keep an empty cluster of each release: making one takes seconds, copying it none. All copies
 * have the same password.
 */
const TEMPLATES_VARIABLE = 'VIVAVOCE_POSTGRES_TEMPLATES';

/** Built beside its place and moved there whole, so that a start that is killed leaves no half a database. */
async function initialise(folder: string, release: Release): Promise<void> {
  const staging = `${folder}.new`;
  const templates = process.env[TEMPLATES_VARIABLE];
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { mode: 0o700 });
  try {
    if (templates) await copyCluster(await templateOf(templates, release), { staging, release });
    else await makeCluster(staging, release);
    await rename(staging, folder);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function templateOf(templates: string, release: Release): Promise<string> {
  const template = join(templates, release.release);
  if (existsSync(template)) return template;
  const made = `${template}.${process.pid}`;
  await mkdir(made, { mode: 0o700, recursive: true });
  await makeCluster(made, { ...release, durable: false });
  // Another process may have been quicker; either is as good.
  await rename(made, template).catch(() => rm(made, { recursive: true, force: true }));
  return template;
}

async function copyCluster(
  template: string,
  { staging, release }: { staging: string; release: Release },
): Promise<void> {
  const program = join(release.binaries, 'initdb');
  await runToEnd(unprivileged({ program, ownedFolder: staging }), ['cp', '-R', `${template}/.`, staging]);
}

async function makeCluster(folder: string, { binaries, release, durable }: Release): Promise<void> {
  const passwordFile = `${folder}.password`;
  const password = randomBytes(24).toString('base64url');
  await writeFile(passwordFile, password, { mode: 0o600 });
  try {
    const program = join(binaries, 'initdb');
    const runAs = unprivileged({ program, ownedFolder: folder });
    await runToEnd(runAs, [
      program,
      `--pgdata=${folder}`,
      `--username=${USER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      // PostgreSQL brings its own UTF-8 locale since 17, whatever the system has.
      ...(release === 'embedded'
        ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
        : ['--locale=C.UTF-8']),
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
    await rename(passwordFile, join(folder, PASSWORD_FILE));
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function runToEnd(runAs: RunAs, program: string[]): Promise<void> {
  const [command = '', ...parameters] = [...runAs.prefix, ...program];
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { stdio: ['ignore', 'ignore', 'pipe'], ...runAs.user });
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.once('error', reject);
    child.once('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`PostgreSQL could not create its data folder: ${errors.trim()}`)),
    );
  });
}

/** A PostgreSQL that an earlier start left on this folder is ended; one that another program's id hides is forgotten. */
async function endForgotten(folder: string): Promise<void> {
  // Elsewhere nothing tells whose an id is now, so nobody is signalled: PostgreSQL itself refuses a folder that is in use.
  if (process.platform !== 'linux') return;
  const file = join(folder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return;
  const data = await realpath(folder);
  if ((await dataFolderOf(pid)) === data) {
    process.kill(pid, 'SIGINT');
    for (let waitedMs = 0; waitedMs < 5_000 && (await dataFolderOf(pid)) === data; waitedMs += 50)
      await sleep(50);
  }
  const left = await dataFolderOf(pid);
  if (left === data) {
    throw new Error(
      `Another PostgreSQL (process ${pid}) is using ${folder} and does not stop. End it, then start again.`,
    );
  }
  // PostgreSQL would take the other program for one of its own.
  if (left !== undefined) await rm(file, { force: true });
}

/** Where a process works: PostgreSQL in its data folder, and no other program there. Nothing where there is no such process. */
async function dataFolderOf(pid: number): Promise<string | undefined> {
  try {
    return await readlink(`/proc/${pid}/cwd`);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EACCES') return undefined;
    // Root in a container may not look into the processes of other users; how they were started everybody sees.
    const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
    const words = commandLine.split('\0');
    const named = words[words.indexOf('-D') + 1] ?? '';
    return await realpath(named).catch(() => named);
  }
}

/** PostgreSQL accepts connections to a database that it made itself only, so ours is made on the first start. */
async function createDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

/** What PostgreSQL says of data that it cannot read. A full disk makes it panic, too, and harms nothing. */
const DAMAGE =
  /\bPANIC\b|pg_control|corrupt|incompatible|invalid (?!permissions|value)|could not open \w+ .*No such file/;
const FULL_DISK = /No space left on device/;

/** Only damage is mended by beginning anew; of anything else the data knows nothing. */
function failureOf(folder: string, error: unknown): unknown {
  if (!(error instanceof ServiceFailed)) return error;
  const line = error.lines.find((said) => /\b(FATAL|PANIC|error|could not)\b/.test(said)) ?? error.message;
  const reason = line.replace(/^.*?\b(FATAL|PANIC|LOG):\s*/, '');
  if (DAMAGE.test(line) && !FULL_DISK.test(line)) return damaged(folder, reason);
  return new Error(`PostgreSQL could not start on ${folder} (${reason}). Fix that, then start again.`);
}

function damaged(folder: string, why: string): DataFolderDamaged {
  return new DataFolderDamaged(
    `The database in ${folder} cannot be opened (${why}). \`npm start -- --reset\` starts with an empty one.`,
  );
}
