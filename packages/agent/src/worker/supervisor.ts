import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { AgentEnvironment } from '@vivavoce/contract/environment';
import { DRAIN_MS } from '@vivavoce/contract/internal';
import { AggregatorRegistry } from 'prom-client';
import { failure, log } from '../telemetry/log.ts';
import { ApiClient } from '../transcript/client.ts';
import { EXIT_PORT_TAKEN, type SupervisorMessage, workerMessageSchema } from './messages.ts';
import { sessionQueue, type TaskQueue } from './queue.ts';

const FIRST_RESTART_MS = 250;
const LAST_RESTART_MS = 10_000;
/** A worker that lived this long had no trouble starting. */
const SETTLED_MS = 30_000;
const HAND_BACK_DEADLINE_MS = 3_000;
const MEASURE_DEADLINE_MS = 1_000;

/** A session that a worker holds, by the lock on its task. */
interface Held {
  token: string;
  sessionId: string;
  epoch: number;
}

interface Slot {
  index: number;
  child: ChildProcess | undefined;
  url: string | undefined;
  /** Tasks that its worker holds. */
  tasks: Map<string, Held>;
  /** Its worker asks to be renewed, or is on its way out for that. */
  worn: 'no' | 'waits' | 'retires';
  startedAt: number;
  restartMs: number;
  timer: NodeJS.Timeout | undefined;
}

export interface SupervisorOptions {
  environment: AgentEnvironment;
  /** Program of a worker. */
  workerPath: string;
  /** Once, when every worker listens. */
  onReady: (workers: { url: string }[]) => void;
  /** At the start only: somebody else listens where a worker should. */
  onPortTaken: () => void;
}

/**
 * The worker processes of one host: as many as wanted, each started again when it dies, and its sessions handed back to the
 * queue at once, so that they go on elsewhere long before their locks lapse.
 */
export class Supervisor {
  readonly #options: SupervisorOptions;
  readonly #slots: Slot[];
  readonly #api: ApiClient;
  #queue: TaskQueue | undefined;
  #ready = false;
  #round = 0;
  #stopping = false;

  constructor(options: SupervisorOptions) {
    this.#options = options;
    const { API_URL: apiUrl, AGENT_TOKEN: agentToken } = options.environment;
    this.#api = new ApiClient({ apiUrl, agentToken });
    this.#slots = Array.from({ length: options.environment.WORKERS }, (_, index) => ({
      index,
      child: undefined,
      url: undefined,
      tasks: new Map(),
      worn: 'no',
      startedAt: 0,
      restartMs: FIRST_RESTART_MS,
      timer: undefined,
    }));
  }

  start(): void {
    for (const slot of this.#slots) this.#fork(slot);
  }

  /** Workers give their sessions away and end; what is left after the deadline is killed. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const ends = this.#slots.map(async ({ child, timer, url }) => {
      clearTimeout(timer);
      if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      // It still starts, and would hear of it only then: with a queue that is away never.
      if (url === undefined) {
        child.kill('SIGKILL');
        return ended;
      }
      send(child, { type: 'drain' });
      const deadline = new AbortController();
      await Promise.race([
        ended,
        sleep(DRAIN_MS, undefined, { signal: deadline.signal }).catch(() => undefined),
      ]);
      deadline.abort();
      if (child.exitCode === null && child.signalCode === null) {
        log.warn({ pid: child.pid }, 'worker did not exit in time');
        child.kill('SIGKILL');
        await ended;
      }
    });
    await Promise.all(ends);
    await this.#queue?.close().catch(() => undefined);
  }

  /**
   * What every worker measured, added up, in Prometheus' text format. A worker that does not answer in time is left out: it
   * may be stopping, or standing still.
   */
  async measure(): Promise<string> {
    this.#round += 1;
    const round = this.#round;
    const asked = this.#slots.flatMap(({ child, url }) => (child && url !== undefined ? [child] : []));
    const answers = await Promise.all(asked.map((child) => measured(child, round)));
    return AggregatorRegistry.aggregate(answers.filter((metrics) => metrics !== undefined)).metrics();
  }

  /** Kills every worker now. */
  kill(): void {
    for (const { child } of this.#slots) child?.kill('SIGKILL');
  }

  #fork(slot: Slot): void {
    const { environment, workerPath } = this.#options;
    const port = environment.WORKER_PORT === 0 ? 0 : environment.WORKER_PORT + slot.index;
    slot.startedAt = performance.now();
    slot.tasks = new Map();
    let child: ChildProcess;
    try {
      child = fork(workerPath, [], { env: { ...process.env, WORKER_PORT: String(port) } });
    } catch (error) {
      log.error(failure(error), 'cannot start a worker');
      this.#exited(slot, { code: null, signal: null });
      return;
    }
    slot.child = child;
    const exited = (code: number | null, signal: string | null) => {
      if (slot.child === child) this.#exited(slot, { code, signal });
    };
    child.on('message', (data) => this.#receive(slot, data));
    child.on('error', (error) => {
      log.error(failure(error), 'cannot reach a worker');
      // The host has no room for another process: there never was one, so no `exit` need follow.
      if (child.pid === undefined) exited(null, null);
    });
    child.once('exit', exited);
  }

  #receive(slot: Slot, data: unknown): void {
    const message = workerMessageSchema.safeParse(data);
    if (!message.success) return;
    switch (message.data.type) {
      case 'listening':
        slot.url = message.data.url;
        this.#announce();
        this.#renew();
        break;
      case 'holding':
        slot.tasks.set(message.data.taskId, message.data);
        break;
      case 'worn':
        slot.worn = 'waits';
        this.#renew();
        break;
      case 'measured':
        // Whoever asked listens for itself.
        break;
      case 'released':
        // The task may have come back to this worker meanwhile, under another lock.
        if (slot.tasks.get(message.data.taskId)?.token === message.data.token)
          slot.tasks.delete(message.data.taskId);
        this.#renew();
        break;
      default:
        message.data satisfies never;
    }
  }

  /**
   * Renews one worn worker at a time: it ends with the last of its sessions, while the others take what comes. Where there is no
   * other, only while it has none, so that nobody waits for the length of an interview.
   */
  #renew(): void {
    if (this.#stopping || this.#slots.some(({ worn }) => worn === 'retires')) return;
    const listening = this.#slots.filter(({ url }) => url !== undefined);
    const next = listening.find(
      ({ worn, tasks }) => worn === 'waits' && (listening.length > 1 || tasks.size === 0),
    );
    if (!next?.child) return;
    next.worn = 'retires';
    send(next.child, { type: 'retire' });
  }

  #announce(): void {
    const workers = this.#slots.flatMap(({ url }) => (url === undefined ? [] : [{ url }]));
    if (this.#ready || workers.length < this.#slots.length) return;
    this.#ready = true;
    this.#options.onReady(workers);
  }

  #exited(slot: Slot, { code, signal }: { code: number | null; signal: string | null }): void {
    slot.child = undefined;
    slot.url = undefined;
    const { tasks } = slot;
    slot.tasks = new Map();
    void this.#handBack(tasks);
    this.#reportLost(tasks);
    const renewed = slot.worn === 'retires' && code === 0;
    slot.worn = 'no';
    if (this.#stopping) return;
    if (renewed) {
      log.info('worker renewed');
      this.#fork(slot);
      return;
    }
    log.error({ code, signal, tasks: tasks.size }, 'worker died');
    if (code === EXIT_PORT_TAKEN && !this.#ready) {
      this.#options.onPortTaken();
      return;
    }
    for (const other of this.#slots) if (other.child) send(other.child, { type: 'adopt' });
    if (performance.now() - slot.startedAt > SETTLED_MS) slot.restartMs = FIRST_RESTART_MS;
    slot.timer = setTimeout(() => this.#fork(slot), slot.restartMs);
    slot.restartMs = Math.min(slot.restartMs * 2, LAST_RESTART_MS);
  }

  /** Where this fails the queue notices by itself, when the lock lapses. */
  async #handBack(tasks: Map<string, Held>): Promise<void> {
    if (tasks.size === 0) return;
    const { DATABASE_URL, REDIS_URL, AGENT_TOKEN } = this.#options.environment;
    if (!this.#queue) {
      this.#queue = sessionQueue({
        databaseUrl: DATABASE_URL,
        redisUrl: REDIS_URL,
        agentToken: AGENT_TOKEN,
      }).openQueue();
      this.#queue.on('error', (error) => log.warn(failure(error), 'queue error'));
    }
    const queue = this.#queue;
    const one = async (taskId: string, { token }: Held) => {
      const moved = queue.getJob(taskId).then((job) => job?.moveToWait(token));
      const late = sleep(HAND_BACK_DEADLINE_MS, 'late' as const, { ref: false });
      try {
        if ((await Promise.race([moved, late])) === 'late') log.warn({ taskId }, 'the queue is slow');
        else log.info({ taskId }, 'task handed back');
      } catch (error) {
        log.warn({ ...failure(error), taskId }, 'could not hand the task back');
      }
    };
    await Promise.all([...tasks].map(([taskId, held]) => one(taskId, held)));
  }

  /** A room of LiveKit tells nobody that its agent is dead: its candidates would wait for as long as a slow network may take. */
  #reportLost(tasks: Map<string, Held>): void {
    for (const { sessionId, epoch } of tasks.values()) {
      this.#api
        .release(sessionId, { epoch, reason: 'lost' })
        .catch((error) =>
          log.warn({ ...failure(error), sessionId }, 'could not say that the session is lost'),
        );
    }
  }
}

function measured(child: ChildProcess, round: number): Promise<object[] | undefined> {
  return new Promise((resolve) => {
    const done = (metrics: object[] | undefined) => {
      clearTimeout(deadline);
      child.off('message', receive);
      child.off('exit', left);
      resolve(metrics);
    };
    const receive = (data: unknown) => {
      const message = workerMessageSchema.safeParse(data);
      if (message.data?.type === 'measured' && message.data.round === round) {
        done(message.data.metrics as object[]);
      }
    };
    const left = () => done(undefined);
    const deadline = setTimeout(left, MEASURE_DEADLINE_MS);
    child.on('message', receive);
    child.once('exit', left);
    send(child, { type: 'measure', round });
  });
}

function send(child: ChildProcess, message: SupervisorMessage): void {
  if (child.connected) child.send(message, () => undefined);
}
