import { randomBytes } from 'node:crypto';
import { apiEnvironmentSchema, readEnvironment } from '@vivavoce/contract/environment';
import { QUEUE_SCHEMA } from '@vivavoce/contract/internal';
import { freePort } from '@vivavoce/dev';
import { createPostgresBackend, withBackend } from 'bullmq';
import { allTasks } from '../all-tasks.ts';
import { createApp } from '../app.ts';
import { openAccounts } from '../auth/accounts.ts';
import { createAuth } from '../auth/auth.ts';
import type { AppContext } from '../context.ts';
import { createDatabase, type Database } from '../database/database.ts';
import { apiLoginUrl, authLoginUrl } from '../database/logins.ts';
import { startRecorder } from '../features/requests/recorder.ts';
import { type CreatedTenant, createTenant } from '../features/tenants/create.ts';
import { createLimits } from '../http/limits.ts';
import { type RunningServer, startServer } from '../http/server.ts';
import { createLogger } from '../logging/logger.ts';
import { createPost } from '../mail/post.ts';
import { Outbound } from '../outbound/outbound.ts';
import { openPayments } from '../payments/open.ts';
import { createTaskQueue } from '../queue/task-queue.ts';
import { StandInsWatch } from '../vendors/stand-ins.ts';
import { openTestBlobs } from './blobs.ts';
import { openPostgres, type TestPostgres } from './postgres.ts';

const { Queue } = withBackend(createPostgresBackend);

export const ORIGIN = 'https://portal.example';

export interface TestApi {
  url: string;
  context: AppContext;
  /** The owner's login: tenants and keys. */
  owner: Database;
  postgres: TestPostgres;
  tenant: CreatedTenant;
  /** Lines of the log so far. */
  log: string[];
  /** Writes what waits for the log of requests. */
  flushRequests(): Promise<void>;
  /** Calls the API; answers status and body. */
  call(method: string, path: string, options?: CallOptions): Promise<Answer>;
  /** Takes a task from its queue, as where the queue loses its memory. One that is being worked on stays. */
  loseTask(queue: string, taskId: string): Promise<void>;
  /** Calls `/internal` as the agent. */
  agent(path: string, body: unknown): Promise<Answer>;
  stop(): Promise<void>;
}

export interface CallOptions {
  /** Key or token. */
  as?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface Answer {
  status: number;
  headers: Headers;
  // Whatever the API answered; each test checks what it reads.
  body: ReturnType<typeof JSON.parse>;
}

export interface TestApiOptions {
  /** Further variables of the environment. */
  environment?: Record<string, string>;
  /** A database that is up to date, and stays when the API stops. @defaultValue a new one */
  postgres?: TestPostgres;
}

/** The real API over HTTP, on a PostgreSQL of its own, with one tenant. */
export async function startTestApi(options: TestApiOptions = {}): Promise<TestApi> {
  const postgres = options.postgres ?? (await openPostgres());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const environment = readEnvironment(apiEnvironmentSchema, {
    NODE_ENV: 'test',
    LOG_LEVEL: 'info',
    DATABASE_URL: postgres.url,
    AGENT_TOKEN: randomBytes(24).toString('hex'),
    TOKEN_SECRET: randomBytes(24).toString('hex'),
    PUBLIC_URL: url,
    STANDINS_URL: 'http://127.0.0.1:9',
    HOST: '127.0.0.1',
    PORT: String(port),
    ...options.environment,
  });
  const lines: string[] = [];
  const log = createLogger({
    level: environment.LOG_LEVEL,
    service: 'api',
    destination: { write: (line) => void lines.push(line) },
  });
  const apiUrl = apiLoginUrl(environment.DATABASE_URL, environment.TOKEN_SECRET);
  const database = createDatabase({ url: apiUrl });
  const owner = createDatabase({ url: environment.DATABASE_URL, maxConnections: 2 });
  const queue = createTaskQueue({
    location: { kind: 'postgres', url: apiUrl },
    onError: (error) => log.warn({ err: error }, 'queue'),
  });
  const accounts = openAccounts({
    url: authLoginUrl(environment.DATABASE_URL, environment.TOKEN_SECRET),
    onConnectionError: (error) => log.warn({ err: error }, 'a connection broke'),
  });
  const stopping = new AbortController();
  const blobs = await openTestBlobs(environment);
  const outbound = new Outbound({ allowOrigins: environment.OUTBOUND_ALLOW_ORIGINS });
  const context: AppContext = {
    environment,
    database,
    accounts,
    queue,
    blobs: blobs.blobs,
    outbound,
    payments: openPayments(environment),
    post: createPost(environment),
    tasks: allTasks,
    log,
    stopping: stopping.signal,
    signIn: createAuth({ environment, accounts, queue, log }),
    standIns: new StandInsWatch(undefined),
  };
  const limits = createLimits({ databaseUrl: apiUrl });
  const folders = { widget: '/nowhere', sdk: '/nowhere', sdkVersion: '0.0.0' };
  const recorder = startRecorder(context);
  const app = createApp(context, { limits, recorder, folders });
  const server: RunningServer = await startServer({ fetch: app.fetch, host: '127.0.0.1', port, log });
  const tenant = await createTenant(owner, { name: 'Northwind', slug: 'northwind', origins: [ORIGIN] });

  const call: TestApi['call'] = async (method, path, { as, body, headers } = {}) => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(as ? { Authorization: `Bearer ${as}` } : {}),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('Content-Type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      body: isJson && text ? JSON.parse(text) : text,
    };
  };

  return {
    url,
    context,
    owner,
    postgres,
    tenant,
    log: lines,
    flushRequests: () => recorder.flush(),
    call,
    async loseTask(name, taskId) {
      const connection = { connectionString: apiUrl, schema: QUEUE_SCHEMA, max: 1 };
      const lossy = new Queue(name, { connection });
      await (await lossy.getJob(taskId))?.remove().catch(() => {});
      await lossy.close();
    },
    agent: (path, body) => call('POST', `/internal${path}`, { as: environment.AGENT_TOKEN, body }),
    async stop() {
      stopping.abort();
      await server.close();
      await recorder.close();
      await limits.close();
      await queue.close();
      await accounts.close();
      await database.close();
      await outbound.close();
      await blobs.close();
      await owner.close();
      if (!options.postgres) await postgres.stop();
    },
  };
}
