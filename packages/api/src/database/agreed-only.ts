import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<true>();

/**
 * Runs `work` so that every transaction inside, at any depth, sees only candidates who agreed to be seen by advisers, and their
 * interviews. The policies of the database hold it, so that no query has to think of it.
 */
export function seeingAgreedOnly<T>(work: () => T): T {
  return storage.run(true, work);
}

export function seesAgreedOnly(): boolean {
  return storage.getStore() ?? false;
}
