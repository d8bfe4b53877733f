import { type Mode, SESSION_QUEUE } from '@vivavoce/contract';
import type { CoreContext } from '../context.ts';
import { withDeadline } from '../core/deadline.ts';
import type { TenantTransaction } from '../database/database.ts';
import { type SessionTaskName, TASK_QUEUE } from './names.ts';

/** A task of the outbox, as the transaction that causes it writes it. */
export interface OutboxTask {
  tenantId: string;
  mode: Mode;
  sessionId: string;
  name: SessionTaskName;
  /** Deterministic: the same cause gives the same id, so it is done once. */
  id: string;
  /** @defaultValue now */
  runAt?: Date;
}

/** A task that was handed over this often goes to the queue once an hour only; `list_lost_tasks` has the same number. */
export const FREQUENT_RELAYS = 50;
/** A relay that takes longer is left to the sweep; the caller goes on. */
const RELAY_TIMEOUT_MS = 2_000;

/** Writes the task down, in the caller's transaction. The same id again changes nothing. */
export async function putTask(records: TenantTransaction, task: OutboxTask): Promise<void> {
  await records.outbox.createMany({
    data: [
      {
        tenantId: task.tenantId,
        mode: task.mode,
        id: task.id,
        sessionId: task.sessionId,
        queue: task.name === 'session' ? SESSION_QUEUE : TASK_QUEUE,
        name: task.name,
        runAt: task.runAt ?? new Date(),
      },
    ],
    skipDuplicates: true,
  });
}

/** The task is done, or not wanted any more. */
export async function dropTask(
  records: TenantTransaction,
  task: Pick<OutboxTask, 'tenantId' | 'id'>,
): Promise<void> {
  await records.outbox.deleteMany({ where: { tenantId: task.tenantId, id: task.id } });
}

type Place = Pick<OutboxTask, 'tenantId' | 'mode' | 'id'>;

/**
 * Hands a written task to the queue. Idempotent by its id; killed before its end, the sweep does it again.
 * Answers whether the row was still there.
 */
export async function relayTask(context: CoreContext, place: Place): Promise<boolean> {
  const key = { tenantId: place.tenantId, id: place.id };
  const row = await context.database.withTenant(place, (records) =>
    records.outbox.findUnique({ where: { tenantId_id: key } }),
  );
  if (!row) return false;
  await context.queue.add({
    queue: row.queue,
    name: row.name,
    id: row.id,
    data: { sessionId: row.sessionId, tenantId: row.tenantId },
    delayMs: row.runAt.getTime() - Date.now(),
  });
  const [relayed] = await context.database.withTenant(place, (records) =>
    records.outbox.updateManyAndReturn({
      where: key,
      data: { relayedAt: new Date(), relays: { increment: 1 } },
      select: { relays: true },
    }),
  );
  if (relayed?.relays === FREQUENT_RELAYS) {
    const { tenantId, sessionId } = row;
    context.log.error(
      { task: row.id, tenantId, sessionId },
      'a task is not done after many tries and goes to the queue hourly',
    );
  }
  return true;
}

/** Relays right after the commit. A failure is not the caller's: the sweep relays what was left. */
export async function relaySoon(context: CoreContext, tasks: readonly Place[]): Promise<void> {
  if (tasks.length === 0) return;
  await withDeadline(Promise.all(tasks.map((task) => relayTask(context, task))), RELAY_TIMEOUT_MS).catch(
    (error: unknown) => {
      context.log.warn({ err: error, tasks: tasks.map((task) => task.id) }, 'tasks wait for the sweep');
    },
  );
}
