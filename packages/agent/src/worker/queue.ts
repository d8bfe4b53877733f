import { createHmac } from 'node:crypto';
import {
  AGENT_LOGIN,
  AGENT_LOGIN_PURPOSE,
  LEASE_CHECK_MS,
  LEASE_MS,
  QUEUE_PREFIX,
  QUEUE_SCHEMA,
  RELAY_NAMESPACE,
  SESSION_QUEUE,
  withLogin,
} from '@vivavoce/contract/internal';
import {
  createPostgresBackend,
  createPostgresRelayBackend,
  createRedisBackend,
  type Job,
  Relay,
  withBackend,
} from 'bullmq';
import type { ClientBase } from 'pg';

export interface QueueLocation {
  databaseUrl: string;
  redisUrl: string | undefined;
  agentToken: string;
}

/** What the agent uses of BullMQ's worker, whichever store it stands on. */
export interface TaskWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'locksRenewed', listener: (renewed: { jobIds: string[] }) => void): unknown;
  on(event: 'lockRenewalFailed', listener: (jobIds: string[]) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  /** Takes no more; what is being worked on goes on. */
  pause(doNotWaitActive: true): Promise<void>;
  close(force?: boolean): Promise<void>;
}

export interface TaskQueue {
  getJob(id: string): Promise<Pick<Job, 'moveToWait'> | undefined>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** `token`: the lock under which the task is held. */
export type ProcessTask = (job: Job, token?: string) => Promise<void>;

export interface SessionQueue {
  openWorker(process: ProcessTask, concurrency: number): TaskWorker;
  openQueue(): TaskQueue;
  openRelay(): Relay<never>;
}

/** A session outlives many workers; only its own end may end its task. */
const MAX_STALLED_COUNT = 10_000;

/**
 * The queue that carries sessions to workers. On PostgreSQL the agent comes with its own login, which sees the queue's
 * schema only; the API migrates that schema, the agent never does.
 */
export function sessionQueue(location: QueueLocation): SessionQueue {
  const options = {
    lockDuration: LEASE_MS,
    stalledInterval: LEASE_CHECK_MS,
    maxStalledCount: MAX_STALLED_COUNT,
    runRetryDelay: 1_000,
  };
  if (location.redisUrl !== undefined) {
    const { Queue, Worker } = withBackend(createRedisBackend);
    const connection = { url: location.redisUrl, maxRetriesPerRequest: null };
    const place = { connection, prefix: QUEUE_PREFIX };
    return {
      openWorker: (process, concurrency) =>
        new Worker(SESSION_QUEUE, process, { ...place, ...options, concurrency }),
      openQueue: () => new Queue(SESSION_QUEUE, place),
      openRelay: () => new Relay({ ...place, namespace: RELAY_NAMESPACE }),
    };
  }
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = {
    connectionString: agentDatabaseUrl(location),
    schema: QUEUE_SCHEMA,
    max: 3,
    onConnect: requireAgentLogin,
  };
  return {
    openWorker: (process, concurrency) =>
      new Worker(SESSION_QUEUE, process, { connection, ...options, concurrency }),
    openQueue: () => new Queue(SESSION_QUEUE, { connection }),
    openRelay: () =>
      new Relay({ connection, namespace: RELAY_NAMESPACE, backend: createPostgresRelayBackend }),
  };
}

/** Host and database of `DATABASE_URL`, with the agent's own login. */
export function agentDatabaseUrl({ databaseUrl, agentToken }: QueueLocation): string {
  return withLogin(databaseUrl, {
    name: AGENT_LOGIN,
    password: createHmac('sha256', agentToken).update(AGENT_LOGIN_PURPOSE).digest('hex'),
  });
}

/** The database let somebody else in than the agent's login. */
class WrongLogin extends Error {
  override readonly name = 'WrongLogin';
}

/**
 * A pooler or a setting of the role can put the owner of all records where the agent's login was asked for.
 * @throws WrongLogin, with which the connection is closed
 */
async function requireAgentLogin(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ login: string }>('SELECT current_user AS login');
  const login = rows[0]?.login;
  if (login !== AGENT_LOGIN) {
    throw new WrongLogin(`DATABASE_URL leads to the login ${login} where ${AGENT_LOGIN} is asked for.`);
  }
}
