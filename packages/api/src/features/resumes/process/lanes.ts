import { ResumeParser } from './parser.ts';

/** What is held until it is given back. */
export interface Lane<T> {
  lane: T;
  leave(): void;
}

interface Waiting<T> {
  tenantId: string;
  enter(lane: Lane<T> | undefined): void;
}

/**
 * Who reads when: a tenant holds one lane at most, so whoever sends a hundred slow files waits for them alone. The first free lane is
 * taken, so that the others need not start for a single tenant.
 */
export class Lanes<T> {
  readonly #all: readonly T[];
  readonly #taken = new Set<T>();
  readonly #tenants = new Set<string>();
  readonly #waiting = new Set<Waiting<T>>();

  constructor(all: readonly T[]) {
    this.#all = all;
  }

  /** A lane for this tenant, or nothing where none came free within `waitMs`. */
  async enter(tenantId: string, { waitMs, signal }: { waitMs: number; signal: AbortSignal }) {
    signal.throwIfAborted();
    const now = this.#take(tenantId);
    if (now) return now;
    return new Promise<Lane<T> | undefined>((resolve) => {
      const giveUp = () => waiting.enter(undefined);
      const timer = setTimeout(giveUp, waitMs);
      const waiting: Waiting<T> = {
        tenantId,
        enter: (lane) => {
          clearTimeout(timer);
          signal.removeEventListener('abort', giveUp);
          this.#waiting.delete(waiting);
          resolve(lane);
        },
      };
      signal.addEventListener('abort', giveUp, { once: true });
      this.#waiting.add(waiting);
    });
  }

  #take(tenantId: string): Lane<T> | undefined {
    const lane = this.#all.find((each) => !this.#taken.has(each));
    if (lane === undefined || this.#tenants.has(tenantId)) return undefined;
    this.#taken.add(lane);
    this.#tenants.add(tenantId);
    let left = false;
    return {
      lane,
      leave: () => {
        if (!left) this.#leave(tenantId, lane);
        left = true;
      },
    };
  }

  #leave(tenantId: string, lane: T): void {
    this.#taken.delete(lane);
    this.#tenants.delete(tenantId);
    for (const waiting of this.#waiting) {
      const next = this.#take(waiting.tenantId);
      if (next) waiting.enter(next);
    }
  }
}

/** Processes that read beside each other in one process of ours; the second starts once two tenants want to read at once. */
export const LANES = 2;
export const readingLanes = new Lanes(Array.from({ length: LANES }, () => new ResumeParser()));
