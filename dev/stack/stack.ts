import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder, RECOGNISER_WEIGHTS } from '@vivavoce/contract/sandbox';
import { childrenOf } from '../guardian/group.ts';
import { openGuardian } from '../guardian/guardian.ts';
import { STOP_WITHIN_MS } from '../guardian/protocol.ts';
import { type LiveKit, liveKitPorts, startLiveKit } from '../services/livekit.ts';
import { Database, type DatabaseChange } from './database.ts';
import { ENTRIES, type Entries, ROOT } from './entries.ts';
import { addressOf, checkEnvironment, environmentOf, exampleOrigins } from './environment.ts';
import { ManagedProcess, type ProcessChange, ProcessFailed } from './managed-process.ts';
import { chooseAgain, choosePorts, type MovedPort } from './ports.ts';
import { definitionOf, EXAMPLES, PROCESS_NAMES, type ProcessName } from './processes/index.ts';
import type { EnvironmentPlan, Variables } from './processes/process.ts';
import { type Owner, ownerOf, readSecrets, type Secrets } from './secrets.ts';
import { seedTenant } from './seed.ts';

export interface StackOptions {
  /** Data, logs and secrets. @defaultValue a temporary one that `stop` removes */
  folder?: string;
  /** PostgreSQL 18 from npm under `folder`, or one that is there. @defaultValue 'embedded' */
  database?: 'embedded' | { url: string };
  /** Queue and relay on Redis; without it they run on PostgreSQL. */
  redisUrl?: string;
  /** @defaultValue true */
  examples?: boolean;
  /** Origins that the publishable keys allow, beside those of the examples. */
  origins?: readonly string[];
  /** Origins of this machine that webhooks may reach. @defaultValue that of the ATS vendor's README */
  webhookOrigins?: readonly string[];
  /** The well-known ports where they are free, or free ones altogether. @defaultValue 'free' */
  ports?: 'preferred' | 'free';
  /**
   * Which models the stand-ins load, where they were fetched: those that hear and speak, the one that hears, or none. Without them
   * they cost less; a script is heard as well, and spoken by the simple voice, which no busy machine keeps waiting.
   * @defaultValue 'all'
   */
  models?: 'all' | 'hearing' | 'none';
  /** How fast the stand-ins' interviewers speak, of their own pace. @defaultValue 1 */
  pace?: number;
  /**
   * LiveKit's server: sessions run over it, and over the WebSocket where it cannot be reached. One that the environment names
   * goes before. @defaultValue the WebSocket alone
   */
  liveKit?: {
    command: string;
    /** Where it does not start, the WebSocket is enough. @defaultValue false */
    optional?: boolean;
  };
  /** The API's metrics are served here, those of the tasks and of the agent at the next two. @defaultValue nowhere */
  metricsPort?: number;
  /** Worker processes of the agent. @defaultValue 2 */
  workers?: number;
  /** What the processes inherit, vendors' keys too. @defaultValue `process.env` without any key of a vendor */
  environment?: Readonly<Record<string, string | undefined>>;
  /** @defaultValue the built processes of this repository */
  entries?: Entries;
  onChange?: (change: StackChange) => void;
  /** The process that cleans up behind this one, when it is killed. */
  onGuardian?: (pid: number) => Promise<void>;
  /** Ends a start that is under way; `startStack` then throws when nothing is left running. */
  signal?: AbortSignal;
}

export type StackChange =
  | { type: 'moved'; port: MovedPort }
  | { type: 'started'; name: ProcessName | 'postgres'; tookMs: number }
  | ProcessChange
  | DatabaseChange;

/** The whole product on this machine. */
export interface Stack {
  readonly apiUrl: string;
  readonly standInsUrl: string;
  readonly databaseUrl: string;
  /** Address of LiveKit's server; nothing where sessions run over the WebSocket alone. */
  readonly liveKitUrl: string | undefined;
  /** The same server, with the key to its rooms; nothing where it is not this stack's own. */
  readonly liveKit: Pick<LiveKit, 'url' | 'apiKey' | 'apiSecret'> | undefined;
  /** Where the mails are that were not sent. */
  readonly mailFolder: string;
  /** Address of each example. */
  readonly pages: Readonly<Record<string, string>>;
  /** Id of the demonstration tenant. */
  readonly tenantId: string;
  readonly keys: Secrets['keys'];
  /** Who signs in to the demonstration tenant's console. */
  readonly owner: Owner;
  readonly agentToken: string;
  /** Signals a process and waits for its end; it stays down until `start`. */
  kill(name: ProcessName, signal: NodeJS.Signals): Promise<void>;
  /** Runs a process again; resolves when it is ready. */
  start(name: ProcessName): Promise<void>;
  pid(name: ProcessName): number | undefined;
  /** Process ids of the agent's workers. Linux only. */
  workerPids(): number[];
  /** Everything that a process has logged since the stack was started. */
  logs(name: ProcessName | 'postgres'): Promise<string>;
  /** Ends everything within 5 s, PostgreSQL last, with what the others have left of them. Called again while it does, it stops being polite. */
  stop(): Promise<void>;
}

/** The agent hands its records to the API and the tasks theirs to PostgreSQL, so they end in this order. */
const STOP_ORDER = [...new Set(PROCESS_NAMES.map((name) => definitionOf(name).stop.order))].sort();
/** Signalling; media over TCP and UDP take the next two. */
const LIVEKIT_PORT = 4170;
/** How often a process is given another port before its failure is told. */
const PORT_ATTEMPTS = 3;

/**
 * Starts PostgreSQL, the API, the task worker, the agent with its workers, the stand-ins and the examples, each a process of
 * its own that ends when this one does, and seeds the demonstration tenant. Needs built packages.
 * @throws EnvironmentError, DataFolderDamaged or ProcessFailed; nothing is left running then.
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const temporary = options.folder === undefined;
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'vivavoce-stack-')));
  const logFolder = join(folder, 'logs');
  const logFile = (name: string) => join(logFolder, `${name}.log`);
  const onChange = options.onChange ?? (() => {});
  const workers = options.workers ?? 2;
  const entries = options.entries ?? ENTRIES;
  await mkdir(logFolder, { recursive: true, mode: 0o700 });

  const portOptions = { preferred: options.ports === 'preferred', workers };
  const { ports, moved } = await choosePorts(portOptions);
  for (const port of moved) onChange({ type: 'moved', port });
  const secrets = await readSecrets(join(folder, 'secrets.json'));
  const own: EnvironmentPlan['own'] = {
    ...(options.environment ?? withoutVendorKeys(process.env)),
    ...(options.webhookOrigins ? { OUTBOUND_ALLOW_ORIGINS: options.webhookOrigins.join(',') } : {}),
    ...(options.metricsPort === undefined ? {} : { METRICS_PORT: String(options.metricsPort) }),
    ...(options.pace === undefined ? {} : { SANDBOX_PACE: String(options.pace) }),
    ...(await cacheVariable(folder, options.models ?? 'all')),
  };
  const external =
    options.database !== undefined && options.database !== 'embedded' ? options.database.url : undefined;
  const planned = {
    ports: { ...ports },
    secrets,
    workers,
    own,
    spoolFolder: join(folder, 'spool'),
    blobsFolder: join(folder, 'blobs'),
    mailFolder: join(folder, 'mail'),
    redisUrl: options.redisUrl,
    liveKit: {} as Variables,
  };
  checkEnvironment({ ...planned, databaseUrl: external ?? 'postgres://127.0.0.1/vivavoce' });

  const guardian = openGuardian();
  await options.onGuardian?.(guardian.pid);
  const processes = new Map<ProcessName, ManagedProcess>();
  const processOf = (name: ProcessName) => {
    const managed = processes.get(name);
    if (!managed) throw new Error(`${name} is not part of this stack.`);
    return managed;
  };
  let liveKit: LiveKit | undefined;
  let database: Database | undefined;
  let stopping: Promise<void> | undefined;
  const seeding = new AbortController();
  let seeded: Promise<string> = Promise.resolve('');

  const end = async () => {
    database?.release();
    seeding.abort();
    const deadline = performance.now() + STOP_WITHIN_MS;
    for (const order of STOP_ORDER) {
      const together = [...processes].filter(([name]) => definitionOf(name).stop.order === order);
      await Promise.all(together.map(([name, managed]) => managed.stop(definitionOf(name).stop.graceMs)));
    }
    await Promise.allSettled([seeded]);
    await liveKit?.stop();
    await guardian.stop(Math.max(0, deadline - performance.now()));
    if (temporary) await rm(folder, { recursive: true, force: true });
  };
  const stop = () => {
    if (!stopping) stopping = end();
    else for (const managed of processes.values()) void managed.stop(0);
    return stopping;
  };

  const abandon = () => void stop();
  options.signal?.addEventListener('abort', abandon);

  try {
    await keepPreviousLog(logFile('postgres'));
    options.signal?.throwIfAborted();
    const opening = Database.open({
      url: external,
      folder: join(folder, 'postgres'),
      port: ports.postgres,
      logFile: logFile('postgres'),
      guardian,
      durable: !temporary,
      onChange,
    });
    const startOn = async (name: ProcessName, databaseUrl: string) => {
      const managed = new ManagedProcess({
        name,
        entry: entries[name],
        folder: ROOT,
        environment: environmentOf(name, { ...planned, databaseUrl }),
        logFile: logFile(name),
        guardian,
        onChange,
      });
      processes.set(name, managed);
      await managed.start();
    };
    const run = async (name: ProcessName, databaseUrl: string) => {
      const startedAt = performance.now();
      await keepPreviousLog(logFile(name));
      for (let attempt = 1; !stopping; attempt++) {
        try {
          await startOn(name, databaseUrl);
          break;
        } catch (error) {
          const lost = error instanceof ProcessFailed && error.portTaken && definitionOf(name).mayMove;
          if (!lost || stopping || attempt === PORT_ATTEMPTS) throw error;
          const port = await chooseAgain(name, { ...portOptions, port: planned.ports[name] });
          planned.ports[name] = port.taken;
          onChange({ type: 'moved', port });
        }
      }
      if (stopping) return;
      onChange({ type: 'started', name, tookMs: performance.now() - startedAt });
    };
    const wanted = PROCESS_NAMES.filter((name) => options.examples !== false || !EXAMPLES.includes(name));
    const runAfter = (what: 'nothing' | 'database' | 'api', databaseUrl: string) => {
      const names = wanted.filter((name) => definitionOf(name).after === what);
      return Promise.all(names.map((name) => run(name, databaseUrl)));
    };
    if (options.liveKit && !own.LIVEKIT_URL) {
      const { command, optional = false } = options.liveKit;
      const begin = startLiveKit({
        command,
        ports: await liveKitPorts(portOptions.preferred ? LIVEKIT_PORT : undefined),
        webhookUrl: `http://127.0.0.1:${planned.ports.api}/livekit/events`,
        logFile: logFile('livekit'),
      });
      liveKit = await (optional ? begin.catch(() => undefined) : begin);
    }
    if (liveKit) {
      planned.liveKit = {
        LIVEKIT_URL: liveKit.url,
        LIVEKIT_API_KEY: liveKit.apiKey,
        LIVEKIT_API_SECRET: liveKit.apiSecret,
      };
    }
    const begun = performance.now();
    const early = runAfter('nothing', '');
    // Awaited below; a failure before that is not an unhandled one.
    early.catch(() => {});
    database = await opening;
    if (!external) onChange({ type: 'started', name: 'postgres', tookMs: performance.now() - begun });
    const databaseUrl = database.url;
    options.signal?.throwIfAborted();
    await Promise.all([runAfter('database', databaseUrl), early]);
    // Now the ports of the examples are certain, and with them the origins of the keys.
    seeded = seedTenant({
      entry: entries.tenant,
      environment: environmentOf('api', { ...planned, databaseUrl }),
      keys: secrets.keys,
      owner: ownerOf(secrets),
      origins: [...exampleOrigins(planned.ports), ...(options.origins ?? [])],
      signal: seeding.signal,
    });
    const [tenantId] = await Promise.all([seeded, runAfter('api', databaseUrl)]);
    options.signal?.throwIfAborted();
    // From here on whoever wants its end calls `stop`, and a second call is taken for impatience.
    options.signal?.removeEventListener('abort', abandon);

    return {
      apiUrl: addressOf('api', planned.ports),
      mailFolder: planned.mailFolder,
      standInsUrl: `http://127.0.0.1:${planned.ports['stand-ins']}`,
      databaseUrl,
      liveKitUrl: liveKit?.url ?? own.LIVEKIT_URL,
      liveKit,
      pages: Object.fromEntries(EXAMPLES.map((name) => [name, addressOf(name, planned.ports)])),
      tenantId,
      keys: secrets.keys,
      owner: ownerOf(secrets),
      agentToken: secrets.agentToken,
      kill: (name, signal) => processOf(name).kill(signal),
      start: (name) => processOf(name).start(),
      pid: (name) => processOf(name).pid,
      workerPids: () => {
        const supervisor = processOf('agent').pid;
        return supervisor === undefined ? [] : childrenOf(supervisor);
      },
      logs: (name) => readFile(logFile(name), 'utf8').catch(() => ''),
      stop,
    };
  } catch (error) {
    // Where it is given up it stops already: another call would be taken for impatience.
    await (stopping ?? stop());
    throw error;
  }
}

/** Logs are those of this start; the ones before stay beside them until the next. */
async function keepPreviousLog(file: string): Promise<void> {
  if (existsSync(file)) await rename(file, file.replace(/\.log$/, '.previous.log'));
}

function withoutVendorKeys(variables: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(variables).filter(([name]) => !/^(DEEPGRAM|ANTHROPIC|ELEVENLABS)_/.test(name)),
  );
}

/** A cache in which only those models are that the stand-ins shall load. */
async function cacheVariable(folder: string, models: 'all' | 'hearing' | 'none'): Promise<Variables> {
  if (models === 'all') return {};
  const cache = join(folder, 'cache');
  await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true, mode: 0o700 });
  if (models === 'hearing') {
    const { name } = RECOGNISER_WEIGHTS;
    await symlink(join(cacheFolder(process.env), name), join(cache, name));
  }
  return { VIVAVOCE_CACHE: cache };
}
