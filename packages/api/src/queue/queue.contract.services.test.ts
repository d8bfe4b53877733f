import { startRedis } from '@vivavoce/dev';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agentLoginUrl, apiLoginUrl } from '../database/logins.ts';
import { openPostgres } from '../testing/postgres.ts';
import type { QueueLocation } from './bullmq.ts';
import { NotYet, type Stop, type Task, type TaskQueue } from './queue.ts';
import { createTaskQueue } from './task-queue.ts';

interface Backend {
  /** Where the API finds the queue, and where the agent does: on PostgreSQL with a login of its own. */
  api: QueueLocation;
  agent: QueueLocation;
  stop: Stop;
}

const secrets = { tokenSecret: 't'.repeat(32), agentToken: 'a'.repeat(32) };

const BACKENDS: Record<string, () => Promise<Backend>> = {
  async PostgreSQL() {
    const postgres = await openPostgres();
    return {
      api: { kind: 'postgres', url: apiLoginUrl(postgres.url, secrets.tokenSecret) },
      agent: { kind: 'postgres', url: agentLoginUrl(postgres.url, secrets.agentToken) },
      stop: postgres.stop,
    };
  },
  async Redis() {
    const redis = await startRedis();
    const location: QueueLocation = { kind: 'redis', url: redis.url };
    return { api: location, agent: location, stop: redis.stop };
  },
};

describe.each(Object.keys(BACKENDS))('queue and relay on %s', (name) => {
  let backend: Backend;
  let api: TaskQueue;
  let agent: TaskQueue;
  const errors: Error[] = [];
  const open = (location: QueueLocation) =>
    createTaskQueue({ location, onError: (error) => errors.push(error) });
  let count = 0;
  const freshQueue = () => `queue-${++count}`;

  beforeAll(async () => {
    const start = BACKENDS[name];
    if (!start) throw new Error(name);
    backend = await start();
    api = open(backend.api);
    agent = open(backend.agent);
  }, 60_000);

  afterAll(async () => {
    await agent?.close();
    await api?.close();
    await backend?.stop();
  });

  it('hands a task over with its id, name and data', async () => {
    const queue = freshQueue();
    const worked = collect(agent, queue);
    await api.add({ queue, name: 'evaluation', id: 'evaluation-1', data: { sessionId: 'ses_1' } });
    await expect.poll(() => worked.tasks).toHaveLength(1);
    expect(worked.tasks[0]).toMatchObject({
      id: 'evaluation-1',
      name: 'evaluation',
      data: { sessionId: 'ses_1' },
      attempt: 0,
    });
    await worked.stop();
  });

  it('keeps one task of an id, however often it is added', async () => {
    const queue = freshQueue();
    const task = { queue, name: 'evaluation', id: 'evaluation-2', data: {} };
    await Promise.all([api.add(task), api.add(task), agent.add(task)]);
    await api.add({ ...task, id: 'last' });
    const worked = collect(agent, queue);
    await expect.poll(() => worked.tasks.map(({ id }) => id)).toContain('last');
    expect(worked.tasks.filter(({ id }) => id === 'evaluation-2')).toHaveLength(1);
    await worked.stop();
  });

  it('forgets a task that is done, so the same id can be wanted again', async () => {
    const queue = freshQueue();
    const worked = collect(agent, queue);
    const task = { queue, name: 'session', id: 'ses_1-1', data: {} };
    await api.add(task);
    await expect.poll(() => worked.tasks).toHaveLength(1);
    await expect.poll(() => api.stateOf(queue, 'ses_1-1')).toBe('missing');
    await api.add(task);
    await expect.poll(() => worked.tasks).toHaveLength(2);
    await worked.stop();
  });

  it('says where a task is', async () => {
    const queue = freshQueue();
    await api.add({ queue, name: 'a', id: 'a', data: {} });
    await api.add({ queue, name: 'b', id: 'b', data: {}, delayMs: 60_000 });
    expect(await api.stateOf(queue, 'a')).toBe('waiting');
    expect(await api.stateOf(queue, 'b')).toBe('delayed');
    expect(await api.stateOf(queue, 'c')).toBe('missing');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const stop = await agent.work(queue, { concurrency: 1 }, () => held);
    await expect.poll(() => api.stateOf(queue, 'a')).toBe('active');
    release();
    await expect.poll(() => api.stateOf(queue, 'a')).toBe('missing');
    await stop();
  });

  it('takes the lowest priority first, and of equals who came first', async () => {
    const queue = freshQueue();
    for (const [id, priority] of [
      ['late', 2],
      ['later', 7],
      ['first', 0],
      ['last', 7],
      ['second', 1],
    ] as const) {
      await api.add({ queue, name: 'session', id, data: {}, priority });
    }
    expect(await api.stateOf(queue, 'later')).toBe('waiting');
    const taken: string[] = [];
    const stop = await agent.work(queue, { concurrency: 1 }, async ({ id }) => void taken.push(id));
    await expect.poll(() => taken).toEqual(['first', 'second', 'late', 'later', 'last']);
    await stop();
  });

  it('puts a task back into line that waits for its turn, and counts no failure', async () => {
    const queue = freshQueue();
    const retry = { attempts: 1, backoff: { kind: 'fixed', delayMs: 60_000 } } as const;
    for (const [id, priority] of [
      ['early', 0],
      ['next', 1],
    ] as const) {
      await api.add({ queue, name: 'turn', id, data: {}, priority, retry });
    }
    const taken: string[] = [];
    const stop = await agent.work(queue, { concurrency: 1 }, async ({ id, attempt }) => {
      taken.push(`${id} ${attempt}`);
      if (taken.length === 1 || taken.length === 3) throw new NotYet(300);
    });
    await expect.poll(() => taken).toEqual(['early 0', 'next 0', 'early 0', 'early 0']);
    await expect.poll(() => api.stateOf(queue, 'early')).toBe('missing');
    await stop();
  });

  it('holds a task back until its time', async () => {
    const queue = freshQueue();
    const worked = collect(agent, queue);
    const addedAt = performance.now();
    await api.add({ queue, name: 'abandon', id: 'abandon-1', data: {}, delayMs: 600 });
    await expect.poll(() => worked.tasks).toHaveLength(1);
    expect(performance.now() - addedAt).toBeGreaterThanOrEqual(595);
    await worked.stop();
  });

  it('tries a failed task again', async () => {
    const queue = freshQueue();
    const attempts: number[] = [];
    const stop = await agent.work(queue, { concurrency: 1 }, async (task) => {
      attempts.push(task.attempt);
      if (task.attempt === 0) throw new Error('the vendor is away');
    });
    await api.add({ queue, name: 'evaluation', id: 'evaluation-3', data: {} });
    await expect.poll(() => attempts).toEqual([0, 1]);
    await stop();
  });

  it('gives the task of a worker that fell silent to another', async () => {
    const queue = freshQueue();
    const silent = open(backend.agent);
    let taken = false;
    // Stands for a process that was killed: its lock is never renewed again, since its connections are gone.
    const never = new Promise<void>(() => {});
    void silent.work(queue, { concurrency: 1, lockMs: 1_000, stalledCheckMs: 500 }, () => {
      taken = true;
      return never;
    });
    await api.add({ queue, name: 'session', id: 'ses_2-1', data: {} });
    await expect.poll(() => taken).toBe(true);
    void silent.close();
    const worked = collect(agent, queue, { lockMs: 1_000, stalledCheckMs: 500 });
    await expect.poll(() => worked.tasks.map(({ id }) => id)).toEqual(['ses_2-1']);
    await worked.stop();
  }, 60_000);

  it('keeps a calendar once for all processes', async () => {
    const queue = freshQueue();
    await Promise.all([
      api.schedule(queue, 'retention', '* * * * * *'),
      agent.schedule(queue, 'retention', '* * * * * *'),
    ]);
    const worked = collect(agent, queue);
    await expect.poll(() => worked.tasks.length).toBeGreaterThanOrEqual(2);
    await worked.stop();
    expect(worked.tasks.map((task) => task.name)).toContain('retention');
    const ids = worked.tasks.map((task) => task.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('tells every subscriber of a topic, in both processes, and nobody else', async () => {
    const heard: string[] = [];
    const stops = await Promise.all([
      api.subscribe('session.ses_3', (message) => heard.push(`api ${JSON.stringify(message)}`)),
      agent.subscribe('session.ses_3', (message) => heard.push(`agent ${JSON.stringify(message)}`)),
      agent.subscribe('session.ses_4', () => heard.push('another session')),
    ]);
    await api.publish('session.ses_3', { sessionId: 'ses_3' });
    await expect
      .poll(() => [...heard].sort())
      .toEqual(['agent {"sessionId":"ses_3"}', 'api {"sessionId":"ses_3"}']);
    for (const stop of stops) await stop();
    await api.publish('session.ses_3', { sessionId: 'ses_3' });
    await api.subscribe('session.ses_5', () => heard.push('after'));
    await agent.publish('session.ses_5', {});
    await expect.poll(() => heard).toContain('after');
    expect(heard).toHaveLength(3);
  });

  it('answers a check, and had no errors', async () => {
    await expect(api.check()).resolves.toBeUndefined();
    await expect(agent.check()).resolves.toBeUndefined();
    expect(errors).toEqual([]);
  });
});

function collect(queue: TaskQueue, name: string, options: { lockMs?: number; stalledCheckMs?: number } = {}) {
  const tasks: Task[] = [];
  const started = queue.work(name, { concurrency: 5, ...options }, async (task) => {
    tasks.push(task);
  });
  return { tasks, stop: async () => (await started)() };
}
