import { LEASE_MS } from '@vivavoce/contract/internal';

/** A lease counts as lost this long before the lock lapses: by then a worker without a client is silent, whatever the network does. */
const MARGIN_MS = 1_000;
const CHECK_MS = 200;

export interface RenewalSource {
  on(event: 'locksRenewed', listener: (renewed: { jobIds: string[] }) => void): unknown;
  on(event: 'lockRenewalFailed', listener: (jobIds: string[]) => void): unknown;
}

/** One stay of a task at this worker, from the moment that its lock was taken. */
export interface Lease {
  /** Tells of every change: that the lock is about to lapse (at once where that has happened already), or is held again. */
  hold(handlers: LeaseHandlers): void;
  /** Done with the task. A later stay of the same task keeps its own lease. */
  release(): void;
}

export interface LeaseHandlers {
  lapsed(): void;
  regained(): void;
}

interface Watched {
  renewedAtMs: number;
  lapsed: boolean;
  handlers: LeaseHandlers | undefined;
}

/** Watches the leases of this worker's sessions. */
export class LeaseGuard {
  readonly #leases = new Map<string, Watched>();
  readonly #now: () => number;
  readonly #clock: NodeJS.Timeout;

  /** `now`: a clock that never goes back. */
  constructor(source: RenewalSource, now: () => number = () => performance.now()) {
    this.#now = now;
    source.on('locksRenewed', ({ jobIds }) => {
      for (const id of jobIds) {
        const lease = this.#leases.get(id);
        if (lease) this.#renewed(lease);
      }
    });
    source.on('lockRenewalFailed', (jobIds) => {
      for (const id of jobIds) this.#lapse(id);
    });
    this.#clock = setInterval(() => this.#check(), CHECK_MS);
    this.#clock.unref();
  }

  /** A task's lock was taken just now. What follows before the session is there (its claim may be slow) counts, too. */
  take(taskId: string): Lease {
    const watched: Watched = { renewedAtMs: this.#now(), lapsed: false, handlers: undefined };
    this.#leases.set(taskId, watched);
    return {
      hold: (handlers) => {
        watched.handlers = handlers;
        if (watched.lapsed) handlers.lapsed();
      },
      release: () => {
        if (this.#leases.get(taskId) === watched) this.#leases.delete(taskId);
      },
    };
  }

  close(): void {
    clearInterval(this.#clock);
    this.#leases.clear();
  }

  #check(): void {
    const oldestMs = this.#now() - (LEASE_MS - MARGIN_MS);
    for (const [id, lease] of this.#leases) if (lease.renewedAtMs < oldestMs) this.#lapse(id);
  }

  #lapse(taskId: string): void {
    const lease = this.#leases.get(taskId);
    if (!lease || lease.lapsed) return;
    lease.lapsed = true;
    lease.handlers?.lapsed();
  }

  /** The queue was away, and nobody took the task meanwhile. */
  #renewed(lease: Watched): void {
    lease.renewedAtMs = this.#now();
    if (!lease.lapsed) return;
    lease.lapsed = false;
    lease.handlers?.regained();
  }
}
