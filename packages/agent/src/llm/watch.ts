import { AttemptError } from './attempt-error.ts';

/** Aborts a request at its deadline or with its caller, and stops waiting for it at that very moment. */
export class Watch {
  readonly #controller = new AbortController();
  readonly #aborted: Promise<never>;
  readonly #outer: AbortSignal;
  readonly #onOuter = () => this.#controller.abort(new AttemptError('aborted'));
  #timer: NodeJS.Timeout | undefined;

  constructor(outer: AbortSignal) {
    this.#outer = outer;
    this.#aborted = new Promise((_, reject) => {
      this.#controller.signal.addEventListener('abort', () => reject(this.#controller.signal.reason), {
        once: true,
      });
    });
    // Nobody may be waiting when it happens.
    this.#aborted.catch(() => undefined);
    if (outer.aborted) this.#onOuter();
    else outer.addEventListener('abort', this.#onOuter, { once: true });
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  race<T>(work: Promise<T>): Promise<T> {
    work.catch(() => undefined);
    return Promise.race([work, this.#aborted]);
  }

  arm(afterMs: number): void {
    this.disarm();
    this.#timer = setTimeout(() => this.#controller.abort(new AttemptError('timeout')), afterMs);
  }

  disarm(): void {
    clearTimeout(this.#timer);
  }

  reason(): AttemptError | null {
    const { reason, aborted } = this.#controller.signal;
    return aborted && reason instanceof AttemptError ? reason : null;
  }

  /** Frees the connection, whether it was read to its end or not. */
  close(): void {
    this.disarm();
    this.#outer.removeEventListener('abort', this.#onOuter);
    this.#controller.abort(new AttemptError('aborted'));
  }
}
