import {
  AGENT_LOGIN,
  CONTROL_CHANNEL,
  QUEUE_PREFIX,
  QUEUE_SCHEMA,
  RELAY_NAMESPACE,
  SESSION_QUEUE,
} from '@vivavoce/contract/internal';
import { startPostgres, startRedis } from '@vivavoce/dev';
import {
  createPostgresBackend,
  createPostgresRelayBackend,
  createRedisBackend,
  Relay,
  withBackend,
} from 'bullmq';
import pg from 'pg';
import { agentDatabaseUrl } from '../worker/queue.ts';
import { AGENT_TOKEN } from './internal-api.ts';

/** The API's end of queue and relay, on a server of its own. */
export interface TestQueue {
  /** What the agent's environment says of it. */
  environment: Record<string, string>;
  add(sessionId: string, taskId: string): Promise<void>;
  control(message: unknown): Promise<void>;
  close(): Promise<void>;
}

interface Adder {
  add(name: string, data: unknown, options: object): Promise<unknown>;
  close(): Promise<void>;
}

interface Publisher {
  publish(topic: string, data: unknown): Promise<unknown>;
  close(): Promise<void>;
}

export async function openPostgresQueue(): Promise<TestQueue> {
  const postgres = await startPostgres();
  const { Queue } = withBackend(createPostgresBackend);
  const connection = { connectionString: postgres.url, schema: QUEUE_SCHEMA, migrate: true };
  const queue = new Queue(SESSION_QUEUE, { connection });
  await queue.waitUntilReady();
  await openToAgent(postgres.url);
  const relay = new Relay({ connection, namespace: RELAY_NAMESPACE, backend: createPostgresRelayBackend });
  // The server stops before they do.
  queue.on('error', () => undefined);
  relay.on('error', () => undefined);
  return bind({ queue, relay, environment: { DATABASE_URL: postgres.url }, stop: () => postgres.stop() });
}

export async function openRedisQueue(): Promise<TestQueue> {
  const redis = await startRedis();
  const { Queue } = withBackend(createRedisBackend);
  const place = { connection: { url: redis.url, maxRetriesPerRequest: null }, prefix: QUEUE_PREFIX };
  const queue = new Queue(SESSION_QUEUE, place);
  const relay = new Relay({ ...place, namespace: RELAY_NAMESPACE });
  queue.on('error', () => undefined);
  relay.on('error', () => undefined);
  const environment = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing', REDIS_URL: redis.url };
  return bind({ queue, relay, environment, stop: () => redis.stop() });
}

function bind({
  queue,
  relay,
  environment,
  stop,
}: {
  queue: Adder;
  relay: Publisher;
  environment: Record<string, string>;
  stop: () => Promise<void>;
}): TestQueue {
  return {
    environment,
    async add(sessionId, taskId) {
      await queue.add(
        'session',
        { sessionId, tenantId: 'ten_test' },
        { jobId: taskId, attempts: 20, backoff: { type: 'fixed', delay: 500 }, removeOnComplete: true },
      );
    },
    async control(message) {
      await relay.publish(CONTROL_CHANNEL, message);
    },
    async close() {
      await relay.close();
      await queue.close();
      await stop();
    },
  };
}

/** The agent's login sees the queue's schema and nothing else, as the API grants it. */
async function openToAgent(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const location = { databaseUrl: url, redisUrl: undefined, agentToken: AGENT_TOKEN };
  const { password } = new URL(agentDatabaseUrl(location));
  const schema = client.escapeIdentifier(QUEUE_SCHEMA);
  const login = client.escapeIdentifier(AGENT_LOGIN);
  await client.query(`CREATE ROLE ${login} LOGIN PASSWORD ${client.escapeLiteral(password)}`);
  await client.query(`GRANT USAGE ON SCHEMA ${schema} TO ${login}`);
  for (const kind of ['TABLES', 'SEQUENCES', 'FUNCTIONS']) {
    await client.query(`GRANT ALL ON ALL ${kind} IN SCHEMA ${schema} TO ${login}`);
  }
  await client.end();
}
