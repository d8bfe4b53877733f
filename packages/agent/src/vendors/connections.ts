import { Dispatcher, fetch as dispatchedFetch } from 'undici';
import { WarmPool, type WarmPoolOptions } from './warm-pool.ts';

/** Like `fetch`, as the vendors' SDKs take it. */
export type VendorFetch = typeof globalThis.fetch;

/**
 * The connections of one worker to the vendors that answer over HTTP, shared by its sessions. Node's own `fetch` lets an idle
 * connection go after four seconds, which is shorter than most answers: each turn would pay for TCP and TLS anew, twice.
 */
export class VendorConnections extends Dispatcher {
  readonly #options: WarmPoolOptions;
  readonly #pools = new Map<string, WarmPool>();
  #closed = false;

  constructor(options: WarmPoolOptions = {}) {
    super();
    this.#options = options;
  }

  /** Requests over connections that stay. */
  readonly fetch: VendorFetch = (input, init) =>
    // The two are one standard; only their declarations differ.
    dispatchedFetch(input as string, { ...init, dispatcher: this } as never) as unknown as Promise<Response>;

  /**
   * Makes sure that the next request to this vendor waits for no connection; nothing happens where one is idle already. Resolves
   * when that is so, or the vendor cannot be reached.
   */
  async warm(baseUrl: string): Promise<void> {
    if (!this.#closed) await this.#poolOf(new URL(baseUrl).origin).warm();
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    return this.#poolOf(String(options.origin)).dispatch(options, handler);
  }

  /** Closes every connection, idle or not. */
  override async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()));
    this.#pools.clear();
  }

  #poolOf(origin: string): WarmPool {
    const pool = this.#pools.get(origin) ?? new WarmPool(origin, this.#options);
    this.#pools.set(origin, pool);
    return pool;
  }
}
