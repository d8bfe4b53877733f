import { AsyncLocalStorage } from 'node:async_hooks';

const storage = new AsyncLocalStorage<readonly string[]>();

/**
 * Runs `work` so that every transaction inside, at any depth, sees and writes the records of this one person only, wherever a
 * table belongs to candidates. The policies of the database hold it (`protect_candidate_table`), so that no query has to think of it.
 */
export function seeingCandidate<T>(ids: readonly string[], work: () => T): T {
  if (ids.length === 0) throw new TypeError('Nobody to see the records of.');
  return storage.run(ids, work);
}

/**
 * Runs `work` as the tenant would, also where a candidate's token called: for somebody who is about to prove that they are another
 * candidate than the anonymous one whose token they hold.
 */
export function seeingEveryCandidate<T>(work: () => T): T {
  return storage.run([], work);
}

/** Ids of that person; none where the caller is no candidate. */
export function seenCandidates(): readonly string[] {
  return storage.getStore() ?? [];
}
