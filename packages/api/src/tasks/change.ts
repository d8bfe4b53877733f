import type { Scope, TenantTransaction } from '../database/database.ts';
import { announceChange, announceWork } from '../events/changes.ts';
import { appendEvent, type NewEvent } from '../events/log.ts';
import type { SubjectRef } from '../events/subject.ts';
import { type OutboxTask, putTasks, relaySoon, type TaskRef } from './outbox.ts';
import type { TaskContext } from './registry.ts';

/** One transaction of a feature: its records, the events that it tells and the tasks that it causes. */
export class Change<C> {
  readonly records: TenantTransaction;
  /** What was written down, to be relayed after the commit. */
  readonly tasks: TaskRef[] = [];
  /** Whose listeners look again after the commit, and the last that happened to them. */
  readonly touched = new Map<string, { subject: SubjectRef; event: string | undefined }>();
  /** Topics on which workers are told after the commit that there is something to do. */
  readonly woken = new Set<string>();

  private readonly context: TaskContext<C>;

  constructor(context: TaskContext<C>, records: TenantTransaction) {
    this.context = context;
    this.records = records;
  }

  /** Adds an event to the end of a subject's log. @throws ApiError `not_found` where the subject is no more */
  async tell(subject: SubjectRef, event: NewEvent): Promise<void> {
    const logged = await appendEvent(this.records, subject, event);
    this.touch(subject, event.type);
    await this.context.tasks.listener?.(this, subject, logged);
  }

  /** Whoever listens to the subject looks again, also where no event says why. */
  touch(subject: SubjectRef, event?: string): void {
    const key = `${subject.type} ${subject.id}`;
    this.touched.set(key, { subject, event: event ?? this.touched.get(key)?.event });
  }

  /** Whoever works on the topic looks at the records, see `TaskRegistry.workers`. */
  wake(topic: string): void {
    this.woken.add(topic);
  }

  /** Writes tasks down. The same id again changes nothing. */
  async put(...tasks: OutboxTask[]): Promise<void> {
    if (tasks.length === 0) return;
    await putTasks(this.context, this.records, tasks);
    for (const { id, subject } of tasks) {
      this.tasks.push({ tenantId: subject.tenantId, mode: subject.mode, id });
    }
  }

  /** Writes down the tasks of whoever follows this moment of a subject, see `TaskSpec.follows`. */
  async follow(moment: string, { subject, payload }: Pick<OutboxTask, 'subject' | 'payload'>): Promise<void> {
    for (const { name } of this.context.tasks.following(moment)) {
      await this.put({ name, id: `${name}-${subject.id}`, subject, payload });
    }
  }
}

/**
 * Changes records in one transaction; after the commit its tasks are relayed and whoever listens is told. Both may be lost to a
 * crash: the sweep brings the first back, and whoever listens looks again after a while.
 * @example
 * return changeRecords(context, caller, async (change) => {
 *   const row = await change.records.note.create({ data });
 *   await change.tell(subjectOf(row), { type: 'note.added', data: {} });
 *   return toNote(row);
 * });
 */
export async function changeRecords<C, T>(
  context: TaskContext<C>,
  scope: Scope,
  work: (change: Change<C>) => Promise<T>,
): Promise<T> {
  let done: Change<C> | undefined;
  const result = await context.database.withTenant(scope, async (records) => {
    const change = new Change(context, records);
    const value = await work(change);
    done = change;
    return value;
  });
  if (done) {
    const woken = [...done.woken].map((topic) => announceWork(context, topic));
    await Promise.all([...woken, relaySoon(context, done.tasks)]);
    // Last: whoever hears it may reach for the caller of this change, who must have its answer by then.
    for (const { subject, event } of done.touched.values()) await announceChange(context, subject, event);
  }
  return result;
}
