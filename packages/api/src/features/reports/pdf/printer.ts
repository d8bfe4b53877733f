import { Worker } from 'node:worker_threads';
import { ApiError } from '../../../core/error.ts';
import type { Report } from '../document.ts';
import { toPrinted } from './data.ts';
import { TEMPLATE } from './template.ts';
import type { Printed, PrintOrder } from './worker.ts';

/** A long report takes some tens of milliseconds, the first one half a second; a host that has nothing left, far more. */
const PRINT_TIMEOUT_MS = 30_000;
/** Fonts and compiler are 150 MB: nobody keeps them for a report a day. */
const IDLE_MS = 60_000;
/** More at once are turned away, and come again. */
const MAX_WAITING = 20;

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(error: unknown): void;
}

/** Makes PDFs in a thread of its own, so that nobody else's request waits for one. The thread starts with the first. */
export class ReportPrinter {
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #lastId = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** @throws ApiError `unavailable` where it takes too long, or too many wait */
  print(report: Report, now = new Date()): Promise<Uint8Array> {
    return this.typeset(TEMPLATE, toPrinted(report), now);
  }

  /**
   * A PDF of a Typst template, which reads `data` as JSON from `sys.inputs.data`.
   * @throws ApiError `unavailable` where it takes too long, or too many wait
   */
  async typeset(template: string, data: object, now = new Date()): Promise<Uint8Array> {
    if (this.#waiting.size >= MAX_WAITING) throw new ApiError('unavailable');
    const id = ++this.#lastId;
    const order: PrintOrder = {
      id,
      template,
      data: JSON.stringify(data),
      createdAt: Math.floor(now.getTime() / 1_000),
    };
    clearTimeout(this.#idle);
    let late: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Uint8Array>((resolve, reject) => {
        late = setTimeout(() => this.#stop(new ApiError('unavailable')), PRINT_TIMEOUT_MS);
        this.#waiting.set(id, { resolve, reject });
        this.#thread().postMessage(order);
      });
    } finally {
      clearTimeout(late);
      this.#waiting.delete(id);
      if (this.#waiting.size === 0) this.#idle = setTimeout(() => this.#stop(), IDLE_MS).unref();
    }
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const self = import.meta.url;
    // Run from source the thread is a TypeScript file beside this one; in the bundle it is an entry of its own.
    const worker = new Worker(new URL(self.endsWith('.ts') ? './worker.ts' : './print.js', self));
    // Whoever waits for a report holds the process, an idle thread does not.
    worker.unref();
    worker.on('message', (printed: Printed) => this.#deliver(printed));
    worker.on('error', (cause) => this.#lost(worker, new ApiError('internal', { cause })));
    worker.on('exit', () => this.#lost(worker, new ApiError('unavailable')));
    this.#worker = worker;
    return worker;
  }

  #deliver(printed: Printed): void {
    const waiting = this.#waiting.get(printed.id);
    if ('pdf' in printed) waiting?.resolve(printed.pdf);
    else
      waiting?.reject(
        new ApiError('internal', { cause: new Error(`The document failed: ${printed.failure}.`) }),
      );
  }

  /** Ends the thread; the next report starts another. */
  #stop(error: unknown = new ApiError('unavailable')): void {
    const worker = this.#worker;
    if (worker) this.#lost(worker, error);
    void worker?.terminate();
  }

  #lost(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
  }
}
