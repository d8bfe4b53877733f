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
/** A thousand at once would leave the database to nobody else. */
const AT_ONCE = 50;
/** A relay that takes longer is left to the sweep; the caller goes on. */
const RELAY_TIMEOUT_MS = 2_000;

/** Writes tasks down, in the caller's transaction. The same id again changes nothing. @throws where no feature declares one */
export async function putTasks<C>(
  { tasks }: Pick<TaskContext<C>, 'tasks'>,
  records: TenantTransaction,
  wanted: readonly OutboxTask[],
): Promise<void> {
  const data = wanted.map(({ name, id, subject, payload, runAt = new Date(), priority = 0 }) => {
    const definition = tasks.find(name);
    if (!definition) throw new Error(`No feature declares the task \`${name}\`.`);
    return { ...aboutOf(subject), id, name, queue: definition.queue, payload, runAt, priority };
  });
  await records.outbox.createMany({ data, skipDuplicates: true });
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
  return (await relayTasks(context, ref, [ref.id])) > 0;
}

/** The same for tasks of one scope, in as many transactions as for one. Answers how many were still there. */
async function relayTasks<C>(
  context: TaskContext<C>,
  { tenantId, mode }: Scope,
  ids: readonly string[],
): Promise<number> {
  const rows = await context.database.withTenant({ tenantId, mode }, (records) =>
    records.outbox.findMany({ where: { tenantId, id: { in: [...ids] } } }),
  );
  if (rows.length === 0) return 0;
  await Promise.all(
    rows.map((row) => {
      const retry = context.tasks.find(row.name)?.retry;
      return context.queue.add({
        queue: row.queue,
        name: row.name,
        id: row.id,
        data: { ...(row.payload as Record<string, string>), tenantId: row.tenantId },
        delayMs: row.runAt.getTime() - Date.now(),
        priority: row.priority,
        ...(retry ? { retry } : {}),
      });
    }),
  );
  const relayed = await context.database.withTenant({ tenantId, mode }, (records) =>
    records.outbox.updateManyAndReturn({
      where: { tenantId, id: { in: rows.map(({ id }) => id) } },
      data: { relayedAt: new Date(), relays: { increment: 1 } },
      select: { id: true, relays: true, subjectType: true, subjectId: true },
    }),
  );
  for (const { id, relays, subjectType, subjectId } of relayed) {
    if (relays !== FREQUENT_RELAYS) continue;
    context.log.error(
      { task: id, tenantId, [`${subjectType}Id`]: subjectId },
      'a task is not done after many tries and goes to the queue hourly',
    );
  }
  return rows.length;
}

/** Relays right after the commit. A failure is not the caller's: the sweep relays what was left. */
export async function relaySoon<C>(context: TaskContext<C>, tasks: readonly TaskRef[]): Promise<void> {
  if (tasks.length === 0) return;
  const byScope = new Map<string, { scope: Scope; ids: string[] }>();
  for (const { id, ...scope } of tasks) {
    const key = `${scope.tenantId} ${scope.mode}`;
    const known = byScope.get(key) ?? { scope, ids: [] };
    byScope.set(key, known);
    known.ids.push(id);
  }
  const relayed = [...byScope.values()].map(async ({ scope, ids }) => {
    for (let from = 0; from < ids.length; from += AT_ONCE) {
      await relayTasks(context, scope, ids.slice(from, from + AT_ONCE));
    }
  });
  await withDeadline(Promise.all(relayed), RELAY_TIMEOUT_MS).catch((error: unknown) => {
    context.log.warn({ err: error, tasks: tasks.map((task) => task.id) }, 'tasks are waiting for the sweep');
  });
}
