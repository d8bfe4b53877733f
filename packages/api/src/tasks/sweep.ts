import { relayTask } from './outbox.ts';
import type { TaskContext } from './registry.ts';

/** How often lost tasks are looked for. */
export const SWEEP_EVERY_MS = 15_000;
/** A task that was relayed, is due since this long and still not done may have been lost by the queue. */
const LOST_AFTER_MS = 60_000;
const BATCH = 200;

/**
 * Hands tasks to the queue that a crash kept from it, or that the queue lost. A task that the queue still has is not doubled:
 * its id is the same. Answers how many were handed over.
 */
export async function sweepOutbox<C>(context: TaskContext<C>, lostAfterMs = LOST_AFTER_MS): Promise<number> {
  const lost = await context.database.listLostTasks(new Date(Date.now() - lostAfterMs), BATCH);
  let relayed = 0;
  for (const task of lost) {
    try {
      if (await relayTask(context, task)) relayed += 1;
    } catch (error) {
      context.log.warn({ err: error, task: task.id }, 'could not relay a task');
    }
  }
  return relayed;
}

/** Sweeps again and again until the returned function is called. One sweep at a time. */
export function startSweeping<C>(context: TaskContext<C>, everyMs = SWEEP_EVERY_MS): () => void {
  let sweeping = false;
  const sweep = async () => {
    if (sweeping) return;
    sweeping = true;
    try {
      const relayed = await sweepOutbox(context);
      if (relayed > 0) context.log.info({ relayed }, 'requeued lost tasks');
    } catch (error) {
      context.log.warn({ err: error }, 'could not sweep the outbox');
    } finally {
      sweeping = false;
    }
  };
  const timer = setInterval(() => void sweep(), everyMs);
  void sweep();
  return () => clearInterval(timer);
}
