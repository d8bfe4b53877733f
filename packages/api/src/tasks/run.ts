import { ApiError } from '../core/error.ts';
import { NotYet, type Task } from '../queue/queue.ts';
import { recordFailure } from './failed.ts';
import { dropTask } from './outbox.ts';
import type { TaskContext } from './registry.ts';

/**
 * Does one task, then takes its row out of the outbox; the row, not the queue, says what the task is. Killed in between it
 * is done again, so every task is idempotent. A task whose subject was erased meanwhile is done.
 * Answers whether it is done; not where it has failed for the last time and is kept.
 * @throws what the task threw, where it is to be tried again
 */
export async function runTask<C extends TaskContext<C>>(context: C, task: Task): Promise<boolean> {
  const { id, name, signal } = task;
  const definition = context.tasks.find(name);
  if (!definition?.run) {
    context.log.error({ task: id }, 'no feature handles this task');
    return false;
  }
  if (definition.schedule !== undefined) {
    await definition.run(context, { payload: {}, signal });
    return true;
  }
  const { tenantId } = task.data;
  if (tenantId === undefined) return false;
  const row = await readRow(context, { tenantId, id });
  // Done already, by a twin, or not wanted any more.
  if (!row) return true;
  const ref = { tenantId, mode: row.mode, id };
  try {
    const payload = { ...(row.payload as Record<string, string>), tenantId, mode: row.mode };
    await definition.run(context, { payload, signal });
  } catch (error) {
    if (!isGone(error)) {
      if (error instanceof NotYet) throw error;
      // Whoever takes it over tries the same attempt again.
      if (signal.aborted) throw error;
      if (await recordFailure(context, definition, { ref, error })) return false;
      throw error;
    }
  }
  await context.database.withTenant(ref, (records) => dropTask(records, ref));
  return true;
}

function readRow<C>({ database }: TaskContext<C>, { tenantId, id }: { tenantId: string; id: string }) {
  return database.withTenant({ tenantId, mode: 'any' }, (records) =>
    records.outbox.findUnique({ where: { tenantId_id: { tenantId, id } } }),
  );
}

function isGone(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'not_found';
}
