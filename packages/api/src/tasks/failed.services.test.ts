import { newId } from '@vivavoce/contract/ids';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { CoreContext } from '../context.ts';
import { putSubject, type SubjectRef } from '../events/subject.ts';
import type { Stop } from '../queue/queue.ts';
import { eventually } from '../testing/candidate.ts';
import { openTestRecords, type TestRecords, type TestTenant } from '../testing/records.ts';
import { defineTasks } from './define.ts';
import { listFailedTasks, retryTask } from './failed.ts';
import { putTasks, relaySoon } from './outbox.ts';
import { createTaskRegistry } from './registry.ts';
import { sweepOutbox } from './sweep.ts';
import { startTaskWorker } from './worker.ts';

const payload = z.object({ tenantId: z.string(), mode: z.enum(['test', 'live']), thingId: z.string() });
type Payload = z.output<typeof payload>;
const soon = { kind: 'fixed', delayMs: 10 } as const;

class Unmendable extends Error {
  override readonly name = 'Unmendable';
}

/** Things that cannot be mended now. */
const broken = new Set<string>();
const mended: Payload[] = [];
const tasks = defineTasks({
  mend: {
    payload,
    attempts: 3,
    backoff: soon,
    run: async (_context: CoreContext, { payload: given }) => {
      if (broken.has(given.thingId)) throw new Unmendable(`the words of ${given.thingId}`);
      mended.push(given);
    },
  },
  paint: { payload, attempts: 1, backoff: soon, concurrency: 1, run: async (_context: CoreContext) => {} },
});

let records: TestRecords;
let tenant: TestTenant;
let context: CoreContext;
let stop: Stop;
beforeAll(async () => {
  records = await openTestRecords();
  tenant = await records.addTenant();
  context = { ...records.context, tasks: createTaskRegistry<CoreContext>([tasks]) };
  stop = await startTaskWorker(context);
}, 60_000);
afterAll(async () => {
  await stop?.();
  await records?.close();
});

/** A thing that is no row of a table, with a task about it. */
async function put(
  name: keyof typeof tasks,
  { id = newId('request'), ids = { thingId: id } as Record<string, string> } = {},
): Promise<{ subject: SubjectRef; task: { tenantId: string; mode: 'test'; id: string } }> {
  const subject = { tenantId: tenant.id, mode: 'test' as const, type: 'thing', id };
  const task = { tenantId: tenant.id, mode: 'test' as const, id: `${name}-${id}` };
  await context.database.withTenant(subject, async (tx) => {
    await putSubject(tx, subject);
    await putTasks(context, tx, [{ name, id: task.id, subject, payload: ids }]);
  });
  await relaySoon(context, [task]);
  return { subject, task };
}

const scope = () => ({ tenantId: tenant.id, mode: 'test' as const });
const failed = async (id: string) =>
  (await listFailedTasks(context, scope())).data.find((task) => task.id === id);

describe('a task', () => {
  it('is given its ids with tenant and mode, and is gone when it is done', async () => {
    const { task, subject } = await put('mend');
    await eventually(async () => mended.some(({ thingId }) => thingId === subject.id));
    expect(mended.find(({ thingId }) => thingId === subject.id)).toEqual({
      tenantId: tenant.id,
      mode: 'test',
      thingId: subject.id,
    });
    await eventually(async () => {
      const { rows } = await records.owner.query('SELECT 1 FROM outbox WHERE id = $1', [task.id]);
      return rows.length === 0;
    });
  });

  it('has a queue of its own where it says how many may run at once', () => {
    expect([tasks.mend.queue, tasks.paint.queue]).toEqual(['tasks', 'tasks-paint']);
  });

  it('is not put where no feature declares it', async () => {
    const subject = { ...scope(), type: 'thing', id: 'any' };
    const put = context.database.withTenant(scope(), (tx) =>
      putTasks(context, tx, [{ name: 'unknown', id: 'unknown-1', subject, payload: {} }]),
    );
    await expect(put).rejects.toThrow('No feature declares the task `unknown`.');
  });

  it('has a name that no other feature uses', () => {
    const twin = defineTasks({ mend: { run: async (_context: CoreContext) => {} } });
    expect(() => createTaskRegistry<CoreContext>([tasks, twin])).toThrow('Two tasks are called `mend`.');
  });
});

describe('a task that has failed', () => {
  it('is kept and listed after its last attempt, with the kind of the failure and nobody’s words', async () => {
    const id = newId('request');
    broken.add(id);
    const { task, subject } = await put('mend', { id });
    await eventually(async () => (await failed(task.id)) !== undefined);
    expect(await failed(task.id)).toEqual({
      id: task.id,
      name: 'mend',
      subject,
      failures: 3,
      failure: 'Unmendable',
      failedAt: expect.any(Date),
    });
    const { rows } = await records.owner.query('SELECT row_to_json(o)::text AS row FROM outbox o');
    expect(JSON.stringify(rows)).not.toContain('words');
    expect(records.logged()).toContain('task failed for good and was kept');
    expect(records.logged()).not.toContain('the words of');
    const other = await records.addTenant('Contoso');
    expect((await listFailedTasks(context, { tenantId: other.id, mode: 'any' })).data).toEqual([]);
    expect((await listFailedTasks(context, { ...scope(), mode: 'live' })).data).toEqual([]);
  });

  it('counts ids that do not fit as a failure', async () => {
    const { task } = await put('paint', { ids: { somethingElse: 'x' } });
    await eventually(async () => (await failed(task.id))?.failure === 'ZodError');
  });

  it('rests, and goes to the queue again after an hour', async () => {
    const id = newId('request');
    broken.add(id);
    const { task } = await put('mend', { id });
    await eventually(async () => (await failed(task.id)) !== undefined);
    broken.delete(id);
    await sweepOutbox(context, 0);
    expect(await context.queue.stateOf('tasks', task.id)).toBe('missing');
    await records.owner.query(`UPDATE outbox SET relayed_at = now() - interval '61 minutes' WHERE id = $1`, [
      task.id,
    ]);
    await sweepOutbox(context, 0);
    await eventually(async () => (await failed(task.id)) === undefined);
    expect(mended.map(({ thingId }) => thingId)).toContain(id);
  });

  it('is done when it is retried, with all its attempts', async () => {
    const id = newId('request');
    broken.add(id);
    const { task } = await put('mend', { id });
    await eventually(async () => (await failed(task.id)) !== undefined);
    await retryTask(context, task);
    await eventually(async () => (await failed(task.id))?.failures === 3);
    broken.delete(id);
    await retryTask(context, task);
    await eventually(async () => mended.some(({ thingId }) => thingId === id));
    await eventually(async () => (await failed(task.id)) === undefined);
    await expect(retryTask(context, task)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('cannot be retried by another tenant', async () => {
    const id = newId('request');
    broken.add(id);
    const { task } = await put('mend', { id });
    await eventually(async () => (await failed(task.id)) !== undefined);
    const other = await records.addTenant('Fabrikam');
    await expect(retryTask(context, { ...task, tenantId: other.id })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await failed(task.id)).toBeDefined();
  });
});
