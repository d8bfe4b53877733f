import { QUEUE_PREFIX, QUEUE_SCHEMA, RELAY_NAMESPACE } from '@vivavoce/contract/internal';
import {
  createPostgresBackend,
  createPostgresRelayBackend,
  createRedisBackend,
  type Job,
  type JobsOptions,
  Relay,
  type RelayListener,
  type RelaySubscription,
  type RepeatOptions,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import type { TaskData } from './queue.ts';

/** Where queue and relay live. */
export type QueueLocation = { kind: 'postgres'; url: string } | { kind: 'redis'; url: string };

export type TaskProcessor = (job: Job<TaskData>, token?: string, signal?: AbortSignal) => Promise<void>;

/** What this package needs of BullMQ's classes, whichever backend they are bound to. */
export interface QueueHandle {
  add(name: string, data: TaskData, options: JobsOptions): Promise<unknown>;
  getJob(id: string): Promise<{ getState(): Promise<string> } | undefined>;
  upsertJobScheduler(
    id: string,
    repeat: Omit<RepeatOptions, 'key'>,
    template: { name: string; data: TaskData; opts: JobsOptions },
  ): Promise<unknown>;
  getJobScheduler(id: string): Promise<unknown>;
  getJobCounts(): Promise<Record<string, number>>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

export interface WorkerHandle {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'lockRenewalFailed', listener: (ids: string[]) => void): unknown;
  cancelJob(id: string, reason?: string): boolean;
  cancelAllJobs(reason?: string): void;
  waitUntilReady(): Promise<unknown>;
  /** Takes no more tasks; resolves when those in hand are done. */
  pause(): Promise<void>;
  close(force?: boolean): Promise<void>;
}

export interface RelayHandle {
  publish(topic: string, data: unknown): Promise<unknown>;
  subscribe(topic: string, listener: RelayListener): Promise<RelaySubscription>;
  getCounts(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'recovered', listener: () => void): unknown;
  close(): Promise<void>;
}

export interface QueueBackend {
  openQueue(name: string): QueueHandle;
  openWorker(name: string, process: TaskProcessor, options: WorkerSettings): WorkerHandle;
  openRelay(): RelayHandle;
}

export type WorkerSettings = Pick<
  WorkerOptions,
  | 'concurrency'
  | 'lockDuration'
  | 'stalledInterval'
  | 'maxStalledCount'
  | 'removeOnComplete'
  | 'removeOnFail'
  | 'settings'
>;

/** Binds BullMQ to PostgreSQL or Redis. */
export function bindBullmq(location: QueueLocation): QueueBackend {
  switch (location.kind) {
    case 'postgres': {
      const { Queue, Worker } = withBackend(createPostgresBackend);
      // The driver keeps one more connection for LISTEN.
      const connection = { connectionString: location.url, schema: QUEUE_SCHEMA, max: 2 };
      return {
        openQueue: (name) => new Queue<TaskData>(name, { connection }),
        openWorker: (name, process, options) =>
          new Worker<TaskData, void>(name, process, { ...options, connection }),
        openRelay: () =>
          new Relay({ connection, namespace: RELAY_NAMESPACE, backend: createPostgresRelayBackend }),
      };
    }
    case 'redis': {
      const { Queue, Worker } = withBackend(createRedisBackend);
      const connection = { url: location.url, maxRetriesPerRequest: null };
      const place = { connection, prefix: QUEUE_PREFIX };
      return {
        // A request must not hang while Redis is away: it fails, and the outbox has it done later.
        openQueue: (name) =>
          new Queue<TaskData>(name, {
            ...place,
            connection: { url: location.url, enableOfflineQueue: false, maxRetriesPerRequest: 1 },
            skipWaitingForReady: false,
          }),
        openWorker: (name, process, options) =>
          new Worker<TaskData, void>(name, process, { ...place, ...options }),
        openRelay: () => new Relay({ ...place, namespace: RELAY_NAMESPACE }),
      };
    }
  }
}
