export interface TokenBucketOptions {
  /** What may be spent at once, after a rest. */
  burst: number;
  /** What every second brings, up to `burst`. */
  perSecond: number;
  /** Milliseconds of a clock that never goes back. @defaultValue the process's own */
  now?: () => number;
}

/** How much a client may ask for: what is beyond it costs nothing but the asking. */
export class TokenBucket {
  readonly #options: TokenBucketOptions;
  readonly #now: () => number;
  #left: number;
  #atMs: number;

  constructor(options: TokenBucketOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => performance.now());
    this.#left = options.burst;
    this.#atMs = this.#now();
  }

  /** Spends an amount. @returns `false`, and spends nothing, where that much is not left. */
  spend(amount = 1): boolean {
    const { burst, perSecond } = this.#options;
    const nowMs = this.#now();
    this.#left = Math.min(burst, this.#left + (Math.max(0, nowMs - this.#atMs) * perSecond) / 1_000);
    this.#atMs = nowMs;
    if (amount > this.#left) return false;
    this.#left -= amount;
    return true;
  }
}
