import { SESSION_QUEUE } from '@vivavoce/contract/internal';
import { DelayedError, type JobsOptions } from 'bullmq';
import { withDeadline } from '../core/deadline.ts';
import {
  bindBullmq,
  type QueueHandle,
  type QueueLocation,
  type RelayHandle,
  type WorkerHandle,
} from './bullmq.ts';
import { NotYet, type Retry, type TaskQueue, type TaskState } from './queue.ts';

const LOCK_MS = 5_000;
const STALLED_CHECK_MS = 2_000;
/** A task that took its workers down this often is let go; the outbox brings it back, at most once a minute. */
const MAX_STALLED = 10;
/** BullMQ knows no lower one. */
const MAX_PRIORITY = 2 ** 21;
/** Work in hand may take this long when a worker stops; then its lock lapses and another takes it over. */
const STOP_GRACE_MS = 3_000;

const DEFAULT_RETRY: Retry = { attempts: 50, backoff: { kind: 'exponential', delayMs: 1_000 } };
/** No pause between attempts is longer. */
const MAX_PAUSE_MS = 60_000;
/** Our own backoff: BullMQ's exponential one has no end. */
const DOUBLING = 'doubling';

export interface TaskQueueOptions {
  location: QueueLocation;
  /** Broken connections and the like; everything is tried again by itself. */
  onError: (error: Error) => void;
}

/** Queue and relay on BullMQ. Connects on first use. */
export function createTaskQueue({ location, onError }: TaskQueueOptions): TaskQueue {
  const backend = bindBullmq(location);
  const queues = new Map<string, QueueHandle>();
  const workers = new Set<WorkerHandle>();
  const gapListeners = new Set<() => void>();
  let relay: RelayHandle | undefined;

  const queueOf = (name: string): QueueHandle => {
    const known = queues.get(name);
    if (known) return known;
    const queue = backend.openQueue(name);
    queue.on('error', onError);
    queues.set(name, queue);
    return queue;
  };

  const relayOf = (): RelayHandle => {
    if (relay) return relay;
    relay = backend.openRelay();
    relay.on('error', onError);
    relay.on('recovered', () => {
      for (const listener of gapListeners) listener();
    });
    return relay;
  };

  return {
    async add(task) {
      await queueOf(task.queue).add(task.name, task.data, {
        ...toJobOptions(task.retry ?? DEFAULT_RETRY),
        jobId: task.id,
        delay: Math.max(0, Math.round(task.delayMs ?? 0)),
        ...(task.priority ? { priority: Math.min(task.priority, MAX_PRIORITY) } : {}),
        removeOnComplete: true,
        removeOnFail: true,
      });
    },
    async stateOf(queue, taskId) {
      const job = await queueOf(queue).getJob(taskId);
      return job ? toState(await job.getState()) : 'missing';
    },
    async work(name, options, handle) {
      const worker = backend.openWorker(
        name,
        async (job, token, signal) => {
          try {
            await handle({
              id: job.id ?? '',
              name: job.name,
              data: job.data,
              attempt: job.attemptsMade,
              signal: signal ?? new AbortController().signal,
            });
          } catch (error) {
            if (!(error instanceof NotYet)) throw error;
            await job.moveToDelayed(Date.now() + error.delayMs, token);
            throw new DelayedError();
          }
        },
        {
          concurrency: options.concurrency,
          lockDuration: options.lockMs ?? LOCK_MS,
          stalledInterval: options.stalledCheckMs ?? STALLED_CHECK_MS,
          maxStalledCount: MAX_STALLED,
          removeOnComplete: { count: 0 },
          removeOnFail: { count: 0 },
          settings: {
            backoffStrategy: (attempts, _type, _error, job) => pauseMs(attempts, job?.opts.backoff),
          },
        },
      );
      workers.add(worker);
      worker.on('error', onError);
      worker.on('lockRenewalFailed', (ids) => {
        for (const id of ids) worker.cancelJob(id, 'The lock was lost.');
      });
      await worker.waitUntilReady();
      return async () => {
        workers.delete(worker);
        await closeWorker(worker);
      };
    },
    async schedule(queue, name, cron) {
      const handle = queueOf(queue);
      try {
        await handle.upsertJobScheduler(
          name,
          { pattern: cron, tz: 'UTC' },
          {
            name,
            data: {},
            opts: { ...toJobOptions(DEFAULT_RETRY), removeOnComplete: true, removeOnFail: true },
          },
        );
      } catch (error) {
        // Another process made the same entry at the same moment: then it is there, and that is all that is wanted.
        if (!(await handle.getJobScheduler(name))) throw error;
      }
    },
    async publish(topic, message) {
      await relayOf().publish(topic, message);
    },
    async subscribe(topic, listener, onGap) {
      const subscription = await relayOf().subscribe(topic, (message) => listener(message.data));
      if (onGap) gapListeners.add(onGap);
      return async () => {
        if (onGap) gapListeners.delete(onGap);
        await subscription.unsubscribe();
      };
    },
    async check() {
      await Promise.all([queueOf(SESSION_QUEUE).getJobCounts(), relayOf().getCounts()]);
    },
    async close() {
      await Promise.all([...workers].map(closeWorker));
      await Promise.all([...queues.values()].map((queue) => queue.close()));
      await relay?.close();
    },
  };
}

/** Lets the tasks in hand finish, for a while; a task that is left is taken over when its lock lapses. */
async function closeWorker(worker: WorkerHandle): Promise<void> {
  const finished = await withDeadline(worker.pause(), STOP_GRACE_MS).then(
    () => true,
    () => false,
  );
  if (!finished) worker.cancelAllJobs('The worker stops.');
  await worker.close(!finished);
}

function toJobOptions({ attempts, backoff }: Retry): JobsOptions {
  const type = backoff.kind === 'fixed' ? 'fixed' : DOUBLING;
  return { attempts, backoff: { type, delay: backoff.delayMs } };
}

function pauseMs(attempts: number, backoff: JobsOptions['backoff']): number {
  const firstMs = (typeof backoff === 'number' ? backoff : backoff?.delay) ?? DEFAULT_RETRY.backoff.delayMs;
  return Math.min(MAX_PAUSE_MS, firstMs * 2 ** Math.min(attempts - 1, 20));
}

function toState(state: string): TaskState {
  switch (state) {
    case 'active':
      return 'active';
    case 'delayed':
      return 'delayed';
    case 'completed':
      return 'done';
    case 'failed':
      return 'failed';
    case 'unknown':
      return 'missing';
    default:
      return 'waiting';
  }
}
