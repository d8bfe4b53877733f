import type { Database, TenantTransaction } from '../database/database.ts';
import type { LoggedEvent } from '../events/log.ts';
import type { SubjectRef } from '../events/subject.ts';
import type { Logger } from '../logging/logger.ts';
import type { Stop, TaskQueue } from '../queue/queue.ts';
import type { TaskDefinition } from './define.ts';

/** Every task that there is, by name. */
export interface TaskRegistry<C> {
  readonly all: readonly TaskDefinition<C>[];
  find(name: string): TaskDefinition<C> | undefined;
  /** The tasks that follow a moment, see `TaskSpec.follows`. */
  following(moment: string): readonly TaskDefinition<C>[];
  /** Hears every event in the transaction that tells it. */
  readonly listener?: EventListener | undefined;
  /** What the task worker starts beside the tasks: a feature's own work on its own records. */
  readonly workers: readonly FeatureWorker<C>[];
}

/** Is told of every attempt. */
export type Measure = (task: string, outcome: 'done' | 'failed', seconds: number) => void;

/** Works until the returned function is called. */
export type FeatureWorker<C> = (context: C, options: { measure?: Measure | undefined }) => Promise<Stop>;

/** What else an event causes, in its own transaction: webhooks, for one. */
export type EventListener = (
  change: { readonly records: TenantTransaction; wake(topic: string): void },
  subject: SubjectRef,
  event: LoggedEvent,
) => Promise<void>;

/** What tasks stand on; `C` is what their own code is given. */
export interface TaskContext<C = never> {
  database: Database;
  queue: TaskQueue;
  log: Logger;
  tasks: TaskRegistry<C>;
}

/** @throws where two features declare a task of one name */
export function createTaskRegistry<C>(
  features: readonly Record<string, TaskDefinition<C>>[],
  { listener, workers = [] }: { listener?: EventListener; workers?: readonly FeatureWorker<C>[] } = {},
): TaskRegistry<C> {
  const all = features.flatMap((tasks) => Object.values(tasks));
  const byName = new Map(all.map((task) => [task.name, task]));
  for (const task of all) {
    if (byName.get(task.name) !== task) throw new Error(`Two tasks are called \`${task.name}\`. Rename one.`);
  }
  return {
    all,
    find: (name) => byName.get(name),
    listener,
    workers,
    following: (moment) => all.filter(({ follows }) => follows === moment),
  };
}
