import { z } from 'zod';
import type { SubjectRef } from '../events/subject.ts';
import type { Retry } from '../queue/queue.ts';

/** The queue of the task worker. */
export const TASK_QUEUE = 'tasks';

/** About three quarters of an hour; after that the task has failed. */
const DEFAULT_ATTEMPTS = 50;
const DEFAULT_BACKOFF: Retry['backoff'] = { kind: 'exponential', delayMs: 1_000 };

/** A task of the outbox, as the transaction that causes it writes it. */
export interface OutboxTask {
  name: string;
  /** What it is about: erased with it. */
  subject: SubjectRef;
  /** The ids that it needs. */
  payload: Record<string, string>;
  /** Deterministic: the same cause gives the same id, so it is done once. */
  id: string;
  /** @defaultValue now */
  runAt?: Date;
  /** Place in line of the queue, see `NewTask`. @defaultValue 0 */
  priority?: number;
}

/** A task as its feature declares it. */
export interface TaskSpec<C, P> {
  /**
   * The ids that it needs, and nobody's words. Tenant and mode come along; the rest is what was written down with the task.
   * @defaultValue none
   */
  payload?: z.ZodType<P>;
  /** Failures until it counts as failed. It is kept then, and tried hourly. @defaultValue 50 */
  attempts?: number;
  /** Pauses between attempts: the same, or twice as long each time, up to a minute. @defaultValue 1 s, doubling */
  backoff?: Retry['backoff'];
  /** At once in one process, in a queue of its own. @defaultValue 8, together with all others that say nothing */
  concurrency?: number;
  /** Cron pattern (UTC): the calendar causes it, for no tenant. */
  schedule?: string;
  /** A moment that another feature names: where it comes, the task is written down in the same transaction. */
  follows?: string;
  /** A queue that somebody else works on; then there is nothing to run here. */
  queue?: string;
  /** Does it. Killed at any line it is done again, also beside a twin: idempotent. Throw to have it tried again, `NotYet` to wait in line. */
  run?(context: C, task: RunningTask<P>): Promise<void>;
}

export interface RunningTask<P> {
  payload: P;
  /** Aborts when the task's lock is lost or the worker stops: another goes on. */
  signal: AbortSignal;
}

/** A task as the registry has it. */
export interface TaskDefinition<C> {
  name: string;
  queue: string;
  retry: Retry;
  concurrency: number | undefined;
  schedule: string | undefined;
  follows: string | undefined;
  /** Does it with a payload as it was stored. Not there where somebody else works on its queue. */
  run: ((context: C, task: RunningTask<unknown>) => Promise<void>) | undefined;
}

/**
 * Declares the tasks of a feature, in the feature's folder.
 * @example
 * export const webhookTasks = defineTasks({
 *   delivery: {
 *     payload: z.object({ tenantId: z.string(), mode: modeSchema, deliveryId: z.string() }),
 *     attempts: 12,
 *     run: (context: CoreContext, { payload, signal }) => deliver(context, payload, signal),
 *   },
 * });
 */
export function defineTasks<C, P extends Record<string, unknown>>(
  specs: {
    [Name in keyof P]: TaskSpec<C, P[Name]>;
  },
): Record<keyof P, TaskDefinition<C>> {
  const entries = Object.entries<TaskSpec<C, unknown>>(specs as Record<string, TaskSpec<C, unknown>>);
  return Object.fromEntries(entries.map(([name, spec]) => [name, define(name, spec)])) as Record<
    keyof P,
    TaskDefinition<C>
  >;
}

function define<C>(name: string, spec: TaskSpec<C, unknown>): TaskDefinition<C> {
  const { payload = z.unknown(), run, concurrency } = spec;
  return {
    name,
    queue: spec.queue ?? (concurrency === undefined ? TASK_QUEUE : `${TASK_QUEUE}-${name}`),
    retry: { attempts: spec.attempts ?? DEFAULT_ATTEMPTS, backoff: spec.backoff ?? DEFAULT_BACKOFF },
    concurrency,
    schedule: spec.schedule,
    follows: spec.follows,
    run: run && ((context, task) => run(context, { ...task, payload: payload.parse(task.payload) })),
  };
}
