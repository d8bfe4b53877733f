import { Worker } from 'node:worker_threads';
import type { FromHearing, HearingRequest, ToHearing, Transcript } from './protocol.ts';

/** Sound to hear. */
export interface Stretch {
  /** 16 kHz, from -1 to 1. */
  samples: Float32Array<ArrayBuffer>;
  /** Tokens of its beginning as they were heard before; they save time and change nothing. */
  draft: readonly number[];
}

interface Task {
  stretch: Stretch;
  /** What nobody needs once something better is asked for. */
  isInterim: boolean;
  done: (heard: Transcript | undefined) => void;
}

interface Running extends Task {
  id: number;
  cancelled: Int32Array;
}

/**
 * The local recogniser in a thread of its own, shared by every stream of the process. It hears one stretch at a time: what is
 * final in turn, what is interim only while nobody waits, and an interim is broken off for a final.
 */
export class Recogniser {
  readonly ready: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting: Task[] = [];
  #running: Running | undefined;
  #nextId = 0;
  #isReady = false;
  #stopped = false;

  /** @param folder of the weights */
  constructor(folder: string) {
    const self = import.meta.url;
    // Run from source the worker is a TypeScript file beside this one; in the bundle it is an entry.
    this.#worker = new Worker(new URL(self.endsWith('.ts') ? './worker.ts' : './hearing.js', self), {
      workerData: folder,
    });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.on('message', (message: FromHearing) => {
        if (message.type === 'ready') {
          this.#isReady = true;
          resolve();
          this.#next();
        } else this.#settle(message);
      });
      this.#worker.on('error', (error) => {
        reject(error);
        this.#giveUp();
      });
      this.#worker.on('exit', () => {
        reject(new Error('The recogniser has stopped.'));
        this.#giveUp();
      });
    });
    this.ready.catch(() => undefined);
  }

  /** Whether it will hear nothing any more. */
  get hasStopped(): boolean {
    return this.#stopped;
  }

  /** Whether it hears at once. */
  get isReady(): boolean {
    return this.#isReady && !this.#stopped;
  }

  /** The words of a stretch of speech; `undefined` where they could not be told. */
  transcribe(stretch: Stretch): Promise<Transcript | undefined> {
    return new Promise((done) => {
      if (this.#stopped) return done(undefined);
      this.#waiting.push({ stretch, isInterim: false, done });
      if (this.#running?.isInterim) Atomics.store(this.#running.cancelled, 0, 1);
      this.#next();
    });
  }

  /** What may be heard so far; `undefined` where there is no time for it, and then the sound is not asked for. */
  glimpse(sound: () => Stretch): Promise<Transcript | undefined> {
    return new Promise((done) => {
      if (!this.isReady || this.#running || this.#waiting.length > 0) return done(undefined);
      this.#waiting.push({ stretch: sound(), isInterim: true, done });
      this.#next();
    });
  }

  /** Ends the thread between two steps: ended inside one, it would take the process with it. */
  async close(): Promise<void> {
    if (this.#stopped) return;
    const ended = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    this.#giveUp();
    this.#worker.postMessage('close' satisfies ToHearing);
    await ended;
  }

  #next(): void {
    if (!this.#isReady || this.#running) return;
    const task = this.#waiting.shift();
    if (!task) return;
    const flag = new SharedArrayBuffer(4);
    const id = this.#nextId++;
    this.#running = { ...task, id, cancelled: new Int32Array(flag) };
    const request: HearingRequest = { id, ...task.stretch, cancelled: flag };
    this.#worker.postMessage(request, [request.samples.buffer]);
  }

  #settle(message: Exclude<FromHearing, { type: 'ready' }>): void {
    const running = this.#running;
    if (running?.id !== message.id) return;
    this.#running = undefined;
    running.done(message.type === 'heard' ? message.heard : undefined);
    this.#next();
  }

  #giveUp(): void {
    this.#stopped = true;
    if (this.#running) Atomics.store(this.#running.cancelled, 0, 1);
    const left = [...(this.#running ? [this.#running] : []), ...this.#waiting.splice(0)];
    this.#running = undefined;
    for (const { done } of left) done(undefined);
  }
}
