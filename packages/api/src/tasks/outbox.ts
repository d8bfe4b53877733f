import { withDeadline } from '../core/deadline.ts';
import type { Scope, TenantTransaction } from '../database/database.ts';
import { aboutOf } from '../events/subject.ts';
import type { OutboxTask } from './define.ts';
import type { TaskContext } from './registry.ts';

export type { OutboxTask };

/** Which task, and whose. */
export interface TaskRef extends Scope {
  id: string;
}

/** A task that was handed over this often goes to the queue once an hour only; `list_lost_tasks` has the same number. */
export const FREQUENT_RELAYS = 50;
/** A relay that takes longer is left to the sweep; the caller goes on. */
const RELAY_TIMEOUT_MS = 2_000;

/** Writes the task down, in the caller's transaction. The same id again changes nothing. @throws where no feature declares it */
export async function putTask<C>(
  { tasks }: Pick<TaskContext<C>, 'tasks'>,
  records: TenantTransaction,
  { name, id, subject, payload, runAt = new Date(), priority = 0 }: OutboxTask,
): Promise<void> {
  const definition = tasks.find(name);
  if (!definition) throw new Error(`No feature declares the task \`${name}\`.`);
  const { queue } = definition;
  await records.outbox.createMany({
    data: [{ ...aboutOf(subject), id, name, queue, payload, runAt, priority }],
    skipDuplicates: true,
  });
}

/** The task is done, or not wanted any more. */
export async function dropTask(
  records: TenantTransaction,
  { tenantId, id }: Pick<TaskRef, 'tenantId' | 'id'>,
): Promise<void> {
  await records.outbox.deleteMany({ where: { tenantId, id } });
}

/**
 * Hands a written task to the queue. Idempotent by its id; killed before its end, the sweep does it again.
 * Answers whether the row was still there.
 */
export async function relayTask<C>(context: TaskContext<C>, ref: TaskRef): Promise<boolean> {
  const key = { tenantId: ref.tenantId, id: ref.id };
  const row = await context.database.withTenant(ref, (records) =>
    records.outbox.findUnique({ where: { tenantId_id: key } }),
  );
  if (!row) return false;
  const retry = context.tasks.find(row.name)?.retry;
  await context.queue.add({
    queue: row.queue,
    name: row.name,
    id: row.id,
    data: { ...(row.payload as Record<string, string>), tenantId: row.tenantId },
    delayMs: row.runAt.getTime() - Date.now(),
    priority: row.priority,
    ...(retry ? { retry } : {}),
  });
  const [relayed] = await context.database.withTenant(ref, (records) =>
    records.outbox.updateManyAndReturn({
      where: key,
      data: { relayedAt: new Date(), relays: { increment: 1 } },
      select: { relays: true },
    }),
  );
  if (relayed?.relays === FREQUENT_RELAYS) {
    context.log.error(
      { task: row.id, tenantId: row.tenantId, [`${row.subjectType}Id`]: row.subjectId },
      'a task is not done after many tries and goes to the queue hourly',
    );
  }
  return true;
}

/** Relays right after the commit. A failure is not the caller's: the sweep relays what was left. */
export async function relaySoon<C>(context: TaskContext<C>, tasks: readonly TaskRef[]): Promise<void> {
  if (tasks.length === 0) return;
  await withDeadline(Promise.all(tasks.map((task) => relayTask(context, task))), RELAY_TIMEOUT_MS).catch(
    (error: unknown) => {
      context.log.warn(
        { err: error, tasks: tasks.map((task) => task.id) },
        'tasks are waiting for the sweep',
      );
    },
  );
}
