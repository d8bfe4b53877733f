import type { CoreContext } from '../context.ts';
import { withLogContext } from '../logging/context.ts';
import type { Stop } from '../queue/queue.ts';
import { handleTask } from './handlers.ts';
import { SCHEDULES, TASK_QUEUE } from './names.ts';
import { startSweeping } from './sweep.ts';

/** Tasks at once in one process: they mostly wait for a model. */
const CONCURRENCY = 8;

/** A queue that lost its memory lost the calendar with it, and no row of the outbox brings that back. */
const CALENDAR_EVERY_MS = 3_600_000;

/** Works on tasks, sweeps what was lost and keeps the calendar, until the returned function is called. */
export async function startTaskWorker(
  context: CoreContext,
  calendarEveryMs = CALENDAR_EVERY_MS,
): Promise<Stop> {
  await enterCalendar(context);
  const calendar = setInterval(() => {
    enterCalendar(context).catch((error: unknown) =>
      context.log.warn({ err: error }, 'the calendar could not be kept'),
    );
  }, calendarEveryMs);
  const stopWorking = await context.queue.work(TASK_QUEUE, { concurrency: CONCURRENCY }, (task) =>
    withLogContext(
      {
        taskId: task.id,
        ...(task.data.tenantId ? { tenantId: task.data.tenantId, sessionId: task.data.sessionId } : {}),
      },
      async () => {
        const startedAt = performance.now();
        try {
          await handleTask(context, task);
          context.log.info(
            { task: task.name, durationMs: Math.round(performance.now() - startedAt) },
            'task done',
          );
        } catch (error) {
          context.log.error({ err: error, task: task.name, attempt: task.attempt }, 'task failed');
          // What the queue keeps of a failure must hold nobody's words: the name says enough, the log has the rest.
          throw new Error(`Task ${task.name} failed.`);
        }
      },
    ),
  );
  const stopSweeping = startSweeping(context);
  return async () => {
    clearInterval(calendar);
    stopSweeping();
    await stopWorking();
  };
}

async function enterCalendar({ queue }: CoreContext): Promise<void> {
  for (const [name, cron] of Object.entries(SCHEDULES)) await queue.schedule(TASK_QUEUE, name, cron);
}
