import { LEASE_MS } from '@vivavoce/contract';

/** A worker stops speaking this long before its lock lapses: by then it is silent, whatever the network does. */
const MARGIN_MS = 1_000;
const CHECK_MS = 200;

export interface RenewalSource {
  on(event: 'locksRenewed', listener: (renewed: { jobIds: string[] }) => void): unknown;
  on(event: 'lockRenewalFailed', listener: (jobIds: string[]) => void): unknown;
}

interface Lease {
  renewedAtMs: number;
  onLapse: () => void;
}

/** Watches the leases of this worker's sessions. */
export class LeaseGuard {
  readonly #leases = new Map<string, Lease>();
  readonly #now: () => number;
  readonly #clock: NodeJS.Timeout;

  /** `now`: a clock that never goes back. */
  constructor(source: RenewalSource, now: () => number = () => performance.now()) {
    this.#now = now;
    source.on('locksRenewed', ({ jobIds }) => {
      for (const id of jobIds) {
        const lease = this.#leases.get(id);
        if (lease) lease.renewedAtMs = now();
      }
    });
    source.on('lockRenewalFailed', (jobIds) => {
      for (const id of jobIds) this.#lapse(id);
    });
    this.#clock = setInterval(() => this.#check(), CHECK_MS);
    this.#clock.unref();
  }

  /** A task was taken, with a lock from `takenAtMs` on. */
  hold(taskId: string, onLapse: () => void): void {
    this.#leases.set(taskId, { renewedAtMs: this.#now(), onLapse });
  }

  release(taskId: string): void {
    this.#leases.delete(taskId);
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
    this.#leases.delete(taskId);
    lease?.onLapse();
  }
}
