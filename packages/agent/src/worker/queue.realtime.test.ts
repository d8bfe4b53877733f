import { QUEUE_PREFIX, SESSION_QUEUE } from '@vivavoce/contract/internal';
import { Redis } from 'ioredis';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENT_TOKEN } from '../testing/internal-api.ts';
import { openPostgresQueue, openRedisQueue } from '../testing/queue.ts';
import { type AgentStack, type RunningAgent, startAgentStack, waitUntil } from '../testing/stack.ts';
import { agentDatabaseUrl, sessionQueue } from './queue.ts';

describe('the agent’s login', () => {
  it('takes host, port and database from DATABASE_URL and brings its own name and password', () => {
    const location = {
      databaseUrl: 'postgres://owner:secret@db.example:6543/vivavoce?sslmode=require',
      redisUrl: undefined,
      agentToken: 'agent-token',
    };
    const url = new URL(agentDatabaseUrl(location));
    expect(url.host + url.pathname + url.search).toBe('db.example:6543/vivavoce?sslmode=require');
    expect(url.username).toBe('vivavoce_agent');
    expect(url.password).toMatch(/^[0-9a-f]{64}$/);
    expect(agentDatabaseUrl({ ...location, agentToken: 'another' })).not.toBe(url.href);
  });

  it('gives way to no other one, also where the database puts it there', async () => {
    const { environment, close } = await openPostgresQueue();
    const { DATABASE_URL: databaseUrl = '' } = environment;
    const owner = new pg.Client({ connectionString: databaseUrl });
    await owner.connect();
    await owner.query('GRANT vivavoce TO vivavoce_agent; ALTER ROLE vivavoce_agent SET role = vivavoce');
    const queue = sessionQueue({ databaseUrl, redisUrl: undefined, agentToken: AGENT_TOKEN }).openQueue();
    queue.on('error', () => undefined);
    try {
      await expect(queue.getJob('none')).rejects.toThrow('leads to the login vivavoce where vivavoce_agent');
    } finally {
      await owner.end();
      await queue.close();
      await close();
    }
  });
});

describe('a session’s task', () => {
  it('is taken over from a dead worker however many it has outlived', async () => {
    const { environment, add, close } = await openRedisQueue();
    const { REDIS_URL: redisUrl = '' } = environment;
    const queue = sessionQueue({ databaseUrl: '', redisUrl, agentToken: AGENT_TOKEN });
    const redis = new Redis(redisUrl);
    const job = `${QUEUE_PREFIX}:${SESSION_QUEUE}:ses_old-1`;
    const taken: string[] = [];
    const open = (name: string, work: Promise<void>) => {
      const worker = queue.openWorker(() => {
        taken.push(name);
        return work;
      }, 1);
      worker.on('error', () => undefined);
      return worker;
    };
    const dying = open('the one that dies', new Promise(() => {}));
    await add('ses_old', 'ses_old-1');
    await waitUntil('the first worker', () => taken.length === 1);
    await dying.close(true);
    await redis.hset(job, 'stc', 500);
    await redis.del(`${job}:lock`);
    const next = open('the next', Promise.resolve());
    try {
      await waitUntil('the next worker', () => taken.length === 2, 15_000);
      expect(taken).toEqual(['the one that dies', 'the next']);
    } finally {
      await next.close();
      redis.disconnect();
      await close();
    }
  }, 30_000);
});

describe('on Redis', () => {
  let stack: AgentStack;
  let agent: RunningAgent;

  beforeAll(async () => {
    stack = await startAgentStack(openRedisQueue);
    agent = await stack.startAgent();
  }, 120_000);

  afterAll(() => stack.close(), 30_000);

  it('a session goes on elsewhere when its worker dies, and ends when it is told to', async () => {
    const session = await stack.join('ses_redis');
    const first = await stack.connect('ses_redis');
    await first.until('a few words', () => first.frames.length > 80, 60_000);
    const line =
      agent
        .output()
        .split('\n')
        .find((each) => each.includes('session claimed')) ?? '';
    const { workerId } = JSON.parse(line) as { workerId: string };
    const listening =
      agent
        .output()
        .split('\n')
        .find((each) => each.includes(workerId)) ?? '';
    process.kill((JSON.parse(listening) as { pid: number }).pid, 'SIGKILL');
    await waitUntil('another worker', () => session.epoch === 2, 10_000);
    const second = await stack.connect('ses_redis');
    await second.until('the rest', () => second.said('interviewer').length === 1, 60_000);
    expect(session.utterances).toHaveLength(2);
    await stack.control({ sessionId: 'ses_redis', kind: 'terminate', reason: 'partner' });
    await second.until('the end', () => second.closeCode !== undefined);
    expect(session.end).toMatchObject({ reason: 'partner' });
    expect(await agent.stop()).toBe(0);
  }, 180_000);
});
