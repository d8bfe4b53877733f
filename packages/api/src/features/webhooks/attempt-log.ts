import type { CoreContext } from '../../context.ts';
import type { EndedAttempt } from './attempt.ts';
import { recordAttempts, type TenantScope } from './record.ts';

interface Batch {
  ended: EndedAttempt[];
  written: Promise<void>;
}

/** Writes attempts down: what ends while others of its tenant are being written goes together, in the next transaction. */
export class AttemptLog {
  readonly #context: CoreContext;
  /** By tenant and mode: what is written next, and the last that was begun. */
  readonly #next = new Map<string, Batch>();
  readonly #last = new Map<string, Promise<void>>();

  constructor(context: CoreContext) {
    this.#context = context;
  }

  /** Resolves once it is written. @throws what kept its batch from being written */
  write(scope: TenantScope, ended: EndedAttempt): Promise<void> {
    const key = `${scope.tenantId} ${scope.mode}`;
    const batch = this.#next.get(key) ?? this.#begin(key, scope);
    batch.ended.push(ended);
    return batch.written;
  }

  #begin(key: string, scope: TenantScope): Batch {
    const ended: EndedAttempt[] = [];
    const before = this.#last.get(key) ?? Promise.resolve();
    const written = before
      .catch(() => undefined)
      .then(() => {
        this.#next.delete(key);
        return recordAttempts(this.#context, scope, ended);
      })
      .finally(() => {
        if (this.#last.get(key) === written) this.#last.delete(key);
      });
    const batch = { ended, written };
    this.#next.set(key, batch);
    this.#last.set(key, written);
    return batch;
  }
}
