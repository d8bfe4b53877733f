import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { CONTROL_CHANNEL } from '@vivavoce/contract/internal';
import { sharedVariables, startRedis } from '@vivavoce/dev';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TenantTransaction } from '../database/database.ts';
import { PACKAGE_ROOT } from '../package-root.ts';
import type { Stop } from '../queue/queue.ts';
import { createTaskQueue } from '../queue/task-queue.ts';
import { startTestApi, type TestApi } from '../testing/api.ts';
import { endRecord, eventually, startCandidate, startLive } from '../testing/candidate.ts';
import { utterance } from '../testing/worker.ts';
import { TASK_QUEUE } from './define.ts';
import { FREQUENT_RELAYS } from './outbox.ts';
import { sweepOutbox } from './sweep.ts';
import { startTaskWorker } from './worker.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
}, 60_000);
afterAll(async () => {
  await api?.stop();
});

function refOf(sessionId: string) {
  return { tenantId: api.tenant.id, mode: 'test' as const, sessionId };
}

/** Lets the time of a session and its tasks pass. */
async function letPass(sessionId: string, minutes: number): Promise<void> {
  const owner = new Client({ connectionString: api.postgres.url });
  await owner.connect();
  const by = `interval '${minutes} minutes'`;
  await owner.query(
    `UPDATE sessions SET status_at = status_at - ${by}, created_at = created_at - ${by} WHERE id = $1`,
    [sessionId],
  );
  await owner.query(`UPDATE outbox SET run_at = run_at - ${by} WHERE subject_id = $1`, [sessionId]);
  await owner.end();
}

async function outboxOf(sessionId: string): Promise<string[]> {
  const rows = await api.context.database.withTenant(refOf(sessionId), (records) =>
    records.outbox.findMany({ where: { subjectId: sessionId }, orderBy: { id: 'asc' } }),
  );
  return rows.map(({ id }) => id);
}

/** Puts what is due into the queue, as the sweep does where the queue lost it. */
async function relayDue(sessionId: string): Promise<void> {
  for (const id of await outboxOf(sessionId)) await api.loseTask(TASK_QUEUE, id);
  await sweepOutbox(api.context, 0);
}

describe('what follows an interview', () => {
  let stop: Stop;
  beforeAll(async () => {
    stop = await startTaskWorker(api.context);
  });
  afterAll(async () => {
    await stop?.();
  });

  it('is done and taken out of the outbox', async () => {
    const { candidate } = await startLive(api);
    await api.agent(`/sessions/${candidate.id}/records`, {
      epoch: 1,
      records: [{ kind: 'utterance', utterance: utterance(1, 'One.') }, endRecord(2)],
    });
    expect(await outboxOf(candidate.id)).toEqual([`close-record-${candidate.id}`]);
    await letPass(candidate.id, 2);
    await relayDue(candidate.id);
    await eventually(async () => (await candidate.read()).recordComplete === false);
    await eventually(async () => !(await outboxOf(candidate.id)).includes(`close-record-${candidate.id}`));
  });

  it('gives up a session that nobody came back to, and evaluates only where something was said', async () => {
    const { candidate } = await startLive(api);
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    await letPass(candidate.id, 14);
    await relayDue(candidate.id);
    expect((await candidate.read()).status).toBe('suspended');
    await letPass(candidate.id, 2);
    await relayDue(candidate.id);
    await eventually(async () => (await candidate.read()).status === 'abandoned');
    expect(await candidate.read()).toMatchObject({ endReason: 'abandoned', recordComplete: true });
    await eventually(async () => (await outboxOf(candidate.id)).length === 0);
  });

  it('gives up a session where the clock of the worker lags behind the one that set the deadline', async () => {
    const { candidate } = await startLive(api);
    await api.agent(`/sessions/${candidate.id}/release`, { epoch: 1, reason: 'suspend' });
    const owner = new Client({ connectionString: api.postgres.url });
    await owner.connect();
    await owner.query(
      `UPDATE sessions SET status_at = now() - interval '15 minutes' + interval '2 seconds' WHERE id = $1`,
      [candidate.id],
    );
    await owner.query(`UPDATE outbox SET run_at = now() - interval '1 minute' WHERE subject_id = $1`, [
      candidate.id,
    ]);
    await owner.end();
    await relayDue(candidate.id);
    await eventually(async () => (await outboxOf(candidate.id)).length === 0);
    expect((await candidate.read()).status).toBe('abandoned');
  });

  it('gives up a session that was never begun, after a day', async () => {
    const candidate = await startCandidate(api);
    await letPass(candidate.id, 23 * 60);
    await relayDue(candidate.id);
    expect((await candidate.read()).status).toBe('created');
    await letPass(candidate.id, 2 * 60);
    await relayDue(candidate.id);
    await eventually(async () => (await candidate.read()).status === 'abandoned');
  });

  it('ends a session whose worker does not answer', async () => {
    const { candidate } = await startLive(api);
    const asked: unknown[] = [];
    const unsubscribe = await api.context.queue.subscribe(CONTROL_CHANNEL, (message) => asked.push(message));
    const answer = await candidate.call('POST', '/end');
    expect(answer.body.status).toBe('live');
    expect(asked).toHaveLength(1);
    await letPass(candidate.id, 1);
    await relayDue(candidate.id);
    await eventually(async () => (await candidate.read()).status === 'ended');
    expect(await candidate.read()).toMatchObject({ endReason: 'candidate', recordComplete: null });
    // The worker was only cut off: what it had spooled arrives now, and where the record ends.
    const late = await api.agent(`/sessions/${candidate.id}/records`, {
      epoch: 1,
      records: [{ kind: 'utterance', utterance: utterance(1, 'Spooled.') }, endRecord(1)],
    });
    expect(late.status).toBe(200);
    expect((await candidate.read()).recordComplete).toBe(true);
    await unsubscribe();
  });

  it('ends a session that all workers have forgotten', async () => {
    const { candidate } = await startLive(api);
    await letPass(candidate.id, 45);
    await relayDue(candidate.id);
    expect((await candidate.read()).status).toBe('live');
    await letPass(candidate.id, 10);
    await relayDue(candidate.id);
    await eventually(async () => (await candidate.read()).status === 'ended');
    expect((await candidate.read()).endReason).toBe('time');
  });
});

describe('the outbox', () => {
  it('brings back a task that the queue lost, once', async () => {
    const { candidate } = await startLive(api);
    await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records: [endRecord(1)] });
    const id = `close-record-${candidate.id}`;
    expect(await api.context.queue.stateOf(TASK_QUEUE, id)).toBe('delayed');
    await api.loseTask(TASK_QUEUE, id);
    await sweepOutbox(api.context, 0);
    expect(await api.context.queue.stateOf(TASK_QUEUE, id)).toBe('missing');
    await letPass(candidate.id, 2);
    await sweepOutbox(api.context, 0);
    await sweepOutbox(api.context, 0);
    expect(await api.context.queue.stateOf(TASK_QUEUE, id)).toBe('waiting');
    await api.loseTask(TASK_QUEUE, id);
  });

  it('relays a task hourly that is not done after fifty tries, and says so once', async () => {
    const { candidate } = await startLive(api);
    await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records: [endRecord(1)] });
    const id = `close-record-${candidate.id}`;
    await letPass(candidate.id, 2);
    const outbox = <T>(work: (table: TenantTransaction['outbox']) => Promise<T>) =>
      api.context.database.withTenant(refOf(candidate.id), (records) => work(records.outbox));
    const relays = () => outbox((table) => table.findFirst({ where: { id }, select: { relays: true } }));
    await outbox((table) => table.updateMany({ where: { id }, data: { relays: FREQUENT_RELAYS - 1 } }));
    const complaints = () => api.log.filter((line) => line.includes('hourly') && line.includes(id));
    expect(complaints()).toEqual([]);
    for (let sweep = 0; sweep < 3; sweep += 1) await sweepOutbox(api.context, 0);
    expect(complaints()).toHaveLength(1);
    expect(JSON.parse(complaints()[0] ?? '')).toMatchObject({
      level: 'error',
      tenantId: api.tenant.id,
      sessionId: candidate.id,
    });
    expect(await relays()).toEqual({ relays: FREQUENT_RELAYS });

    const anHourAgo = new Date(Date.now() - 61 * 60_000);
    await outbox((table) => table.updateMany({ where: { id }, data: { relayedAt: anHourAgo } }));
    for (let sweep = 0; sweep < 3; sweep += 1) await sweepOutbox(api.context, 0);
    expect(await relays()).toEqual({ relays: FREQUENT_RELAYS + 1 });
    expect(complaints()).toHaveLength(1);
    await api.loseTask(TASK_QUEUE, id);
  });

  it('keeps a change whose task could not be relayed', async () => {
    const candidate = await startCandidate(api);
    const broken = {
      ...api.context,
      queue: { ...api.context.queue, add: () => Promise.reject(new Error('the queue is away')) },
    };
    const { changeSession } = await import('../features/sessions/lifecycle/change.ts');
    await changeSession(broken, refOf(candidate.id), (change) => change.task('close-record'));
    expect(await api.context.queue.stateOf(TASK_QUEUE, `close-record-${candidate.id}`)).toBe('missing');
    await sweepOutbox(api.context, 60_000);
    expect(await api.context.queue.stateOf(TASK_QUEUE, `close-record-${candidate.id}`)).toBe('waiting');
    await api.loseTask(TASK_QUEUE, `close-record-${candidate.id}`);
  });
});

describe('the calendar', () => {
  it('is entered again where the queue lost its memory', async () => {
    const redis = await startRedis();
    const queue = createTaskQueue({ location: { kind: 'redis', url: redis.url }, onError: () => {} });
    const memory = new Redis(redis.url);
    const entries = async () => (await memory.keys('*')).filter((key) => key.includes('retention'));
    const stop = await startTaskWorker({ ...api.context, queue }, { calendarEveryMs: 100 });
    await eventually(async () => (await entries()).length > 0);
    await memory.flushall();
    await eventually(async () => (await entries()).length > 0);
    await stop();
    await queue.close();
    memory.disconnect();
    await redis.stop();
  }, 30_000);
});

describe('a task worker that is killed in mid-task', () => {
  const children: ChildProcess[] = [];
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
  });

  /** The real process, from source. */
  async function startProcess(): Promise<ChildProcess> {
    const { environment } = api.context;
    const child = fork(join(PACKAGE_ROOT, 'src', 'tasks.ts'), [], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...sharedVariables(),
        NODE_ENV: 'test',
        LOG_LEVEL: 'warn',
        DATABASE_URL: environment.DATABASE_URL,
        AGENT_TOKEN: environment.AGENT_TOKEN,
        TOKEN_SECRET: environment.TOKEN_SECRET,
        PUBLIC_URL: environment.PUBLIC_URL,
      },
    });
    children.push(child);
    const [message] = await once(child, 'message');
    expect(message).toEqual({ type: 'ready' });
    return child;
  }

  it('is replaced by another, which does the task once', async () => {
    const { candidate } = await startLive(api);
    await api.agent(`/sessions/${candidate.id}/records`, { epoch: 1, records: [endRecord(1)] });
    const owner = new Client({ connectionString: api.postgres.url });
    await owner.connect();
    await owner.query('BEGIN');
    await owner.query('SELECT id FROM sessions WHERE id = $1 FOR UPDATE', [candidate.id]);

    const first = await startProcess();
    await api.loseTask(TASK_QUEUE, `close-record-${candidate.id}`);
    await api.context.queue.add({
      queue: TASK_QUEUE,
      name: 'close-record',
      id: `close-record-${candidate.id}`,
      data: { sessionId: candidate.id, tenantId: api.tenant.id },
    });
    await eventually(async () => {
      const { rows } = await owner.query(
        'SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY(pg_blocking_pids(pid))',
      );
      return rows[0].n > 0;
    });
    await startProcess();
    first.kill('SIGKILL');
    await owner.query('ROLLBACK');
    await owner.end();
    // By BullMQ's own defaults it would take 30 s for the lock alone.
    await eventually(async () => (await candidate.read()).recordComplete === false, 25_000);
  }, 60_000);

  it('ends by itself when its parent is gone, and on SIGTERM', async () => {
    for (const end of [
      (child: ChildProcess) => child.disconnect(),
      (child: ChildProcess) => child.kill('SIGTERM'),
    ]) {
      const child = await startProcess();
      end(child);
      const [code] = await once(child, 'exit');
      expect(code).toBe(0);
    }
  }, 60_000);
});
