/**
 * The seam of queue and relay. One adapter speaks BullMQ on PostgreSQL and on Redis; `queue.contract.services.test.ts` holds both to
 * the same behaviour. Payloads hold ids only, never a candidate's words.
 */
export interface TaskQueue {
  /** Adds a task once: the same id again, while the first is waiting or being worked on, is no second task. */
  add(task: NewTask): Promise<void>;
  /** Where a task is; `missing` where the queue does not know it (done tasks are forgotten). */
  stateOf(queue: string, taskId: string): Promise<TaskState>;
  /** Works on a queue's tasks until the returned function is called. */
  work(queue: string, options: WorkOptions, handle: TaskHandler): Promise<Stop>;
  /** Adds a task at every time of a cron pattern (UTC), once for all processes together. */
  schedule(queue: string, name: string, cron: string): Promise<void>;
  /** Tells every subscriber of the topic, in all processes. Resolves when the relay has taken it. */
  publish(topic: string, message: unknown): Promise<void>;
  /** Hears a topic until the returned function is called. After a gap in the connection `onGap` is called. */
  subscribe(topic: string, listener: (message: unknown) => void, onGap?: () => void): Promise<Stop>;
  /** Whether queue and relay answer. @throws where not */
  check(): Promise<void>;
  close(): Promise<void>;
}

export type Stop = () => Promise<void>;

export interface NewTask {
  queue: string;
  name: string;
  id: string;
  data: TaskData;
  /** @defaultValue 0 */
  delayMs?: number;
  /** The lowest first, and of equals who came first. @defaultValue 0 */
  priority?: number;
  /** @defaultValue 50 attempts, a second after the first, later and later */
  retry?: Retry;
}

/** How a task is tried again. */
export interface Retry {
  attempts: number;
  /** Pauses of this length, or twice as long each time, up to a minute. */
  backoff: { kind: 'fixed' | 'exponential'; delayMs: number };
}

/** Ids only. */
export type TaskData = Record<string, string>;

export type TaskState = 'waiting' | 'delayed' | 'active' | 'failed' | 'done' | 'missing';

export interface Task {
  id: string;
  name: string;
  data: TaskData;
  /** Attempts before this one. */
  attempt: number;
  /** Aborts when the lock is lost or the worker stops. */
  signal: AbortSignal;
}

/** Thrown by a handler that cannot do a task yet: it goes back into line after this time, and nothing has failed. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
  readonly delayMs: number;

  constructor(delayMs: number) {
    super('The task waits for its turn.');
    this.delayMs = delayMs;
  }
}

/** Throw to have it tried again, as the task says; `NotYet` where it was not its turn. */
export type TaskHandler = (task: Task) => Promise<void>;

export interface WorkOptions {
  /** Tasks at once. */
  concurrency: number;
  /** A dead worker's task is taken over after about this time. @defaultValue 5000 */
  lockMs?: number;
  /** How often dead workers are looked for. @defaultValue 2000 */
  stalledCheckMs?: number;
}
