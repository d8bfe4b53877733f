import { withLogContext } from '../logging/context.ts';
import { NotYet, type Stop, type Task } from '../queue/queue.ts';
import { TASK_QUEUE } from './define.ts';
import type { Measure, TaskContext } from './registry.ts';
import { runTask } from './run.ts';
import { startSweeping } from './sweep.ts';

/** Tasks at once in one process, of those that have no queue of their own. */
const CONCURRENCY = 8;

/** A queue that lost its memory lost the calendar with it, and no row of the outbox brings that back. */
const CALENDAR_EVERY_MS = 3_600_000;

export interface TaskWorkerOptions {
  /** @defaultValue an hour */
  calendarEveryMs?: number;
  /** Is told of every attempt. @defaultValue nobody is */
  measure?: Measure;
}

/** Works on tasks, sweeps what was lost and keeps the calendar, until the returned function is called. */
export async function startTaskWorker<C extends TaskContext<C>>(
  context: C,
  { calendarEveryMs = CALENDAR_EVERY_MS, measure }: TaskWorkerOptions = {},
): Promise<Stop> {
  await enterCalendar(context);
  const calendar = setInterval(() => {
    enterCalendar(context).catch((error: unknown) =>
      context.log.warn({ err: error }, 'could not update the schedule'),
    );
  }, calendarEveryMs);
  const stops = await Promise.all([
    ...[...queuesOf(context)].map(([queue, concurrency]) =>
      context.queue.work(queue, { concurrency }, (task) => workOn(context, task, measure)),
    ),
    ...context.tasks.workers.map((start) => start(context, { measure })),
  ]);
  const stopSweeping = startSweeping(context);
  return async () => {
    clearInterval(calendar);
    stopSweeping();
    await Promise.all(stops.map((stop) => stop()));
  };
}

/** The queues that are worked on here, and how many tasks of each at once. */
function queuesOf<C>({ tasks }: TaskContext<C>): Map<string, number> {
  const queues = new Map([[TASK_QUEUE, CONCURRENCY]]);
  for (const { queue, concurrency, run } of tasks.all) {
    if (run && concurrency !== undefined) queues.set(queue, concurrency);
  }
  return queues;
}

function workOn<C extends TaskContext<C>>(
  context: C,
  task: Task,
  measure: Measure | undefined,
): Promise<void> {
  const { tenantId, sessionId } = task.data;
  const about = { ...(tenantId ? { tenantId } : {}), ...(sessionId ? { sessionId } : {}) };
  return withLogContext({ taskId: task.id, ...about }, async () => {
    const startedAt = performance.now();
    try {
      if (!(await runTask(context, task))) return;
      measure?.(task.name, 'done', (performance.now() - startedAt) / 1_000);
      context.log.info(
        { task: task.name, durationMs: Math.round(performance.now() - startedAt) },
        'task done',
      );
    } catch (error) {
      if (error instanceof NotYet) throw error;
      measure?.(task.name, 'failed', (performance.now() - startedAt) / 1_000);
      context.log.error({ err: error, task: task.name, attempt: task.attempt }, 'task failed');
      // What the queue keeps of a failure must hold nobody's words: the name says enough, the log has the rest.
      throw new Error(`Task ${task.name} failed.`);
    }
  });
}

async function enterCalendar<C>({ queue, tasks }: TaskContext<C>): Promise<void> {
  for (const task of tasks.all) {
    if (task.schedule !== undefined) await queue.schedule(task.queue, task.name, task.schedule);
  }
}
