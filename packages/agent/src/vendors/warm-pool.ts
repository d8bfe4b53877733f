import { buildConnector, Client, type Dispatcher } from 'undici';

export interface WarmPoolOptions {
  /**
   * How long a connection may be idle. Shorter than the vendors' edges and the routers in between keep one, so that it is
   * ours that ends it.
   * @defaultValue 240000
   */
  keepAliveMs?: number;
  /**
   * Idle connections that are held ready: one for the next request, and one for the request that follows when that is thrown
   * away, which costs its connection; both twice, as the turns of two interviews come together now and then.
   * @defaultValue 4
   */
  spare?: number;
  /**
   * Connections at once; a request beyond them waits for one.
   * @defaultValue 256
   */
  max?: number;
}

/** Spares are replaced behind a request, not beside it. */
const REPLACE_AFTER_MS = 150;

/** The connections to one origin. A request takes an idle one before it opens another. */
export class WarmPool {
  readonly #origin: string;
  readonly #keepAliveMs: number;
  readonly #spare: number;
  readonly #max: number;
  /** One for all, so that a later handshake resumes the TLS session of an earlier one. */
  readonly #connect: ReturnType<typeof buildConnector>;
  readonly #clients = new Set<Client>();
  #replacing: NodeJS.Timeout | undefined;

  constructor(origin: string, { keepAliveMs = 240_000, spare = 4, max = 256 }: WarmPoolOptions) {
    this.#origin = origin;
    this.#keepAliveMs = keepAliveMs;
    this.#spare = spare;
    this.#max = max;
    this.#connect = buildConnector({ allowH2: false, keepAlive: true, timeout: 4_000 });
  }

  dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    this.#replacing ??= setTimeout(() => {
      this.#replacing = undefined;
      void this.warm();
    }, REPLACE_AFTER_MS).unref();
    return this.#take().dispatch(options, handler);
  }

  /** Opens connections until there are enough without a request, counting those on their way. Resolves when its own are there. */
  async warm(): Promise<void> {
    const idle = [...this.#clients].filter(isIdle).length;
    const opening = [...this.#clients].filter(({ stats }) => !stats.connected).length;
    const missing = Math.min(this.#spare - idle - opening, this.#max - this.#clients.size);
    await Promise.all(Array.from({ length: Math.max(0, missing) }, () => this.#open()));
  }

  async close(): Promise<void> {
    clearTimeout(this.#replacing);
    const clients = [...this.#clients];
    this.#clients.clear();
    await Promise.all(clients.map((client) => client.destroy()));
  }

  #take(): Client {
    const clients = [...this.#clients];
    const idle = clients.find(isIdle);
    if (idle) return idle;
    if (clients.length < this.#max) return this.#add();
    return clients.reduce((least, client) => (client.stats.size < least.stats.size ? client : least));
  }

  /** A connection is opened by a request only; what the vendor answers to this one does not matter. */
  async #open(): Promise<void> {
    const client = this.#add();
    try {
      // After `HEAD`, which would be smaller, undici closes the connection.
      const { body } = await client.request({ method: 'GET', path: '/' });
      await body.dump();
    } catch {
      this.#drop(client);
    }
  }

  #add(): Client {
    const client = new Client(this.#origin, {
      connect: this.#connect,
      allowH2: false,
      keepAliveTimeout: this.#keepAliveMs,
      keepAliveMaxTimeout: this.#keepAliveMs,
    });
    this.#clients.add(client);
    // A client would connect again for its next request, which would then wait for it.
    client.on('disconnect', () => this.#drop(client));
    client.on('connectionError', () => this.#drop(client));
    return client;
  }

  #drop(client: Client): void {
    if (this.#clients.delete(client)) client.close().catch(() => undefined);
  }
}

function isIdle({ stats }: Client): boolean {
  return stats.connected && stats.size === 0;
}
