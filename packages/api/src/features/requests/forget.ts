import type { CoreContext } from '../../context.ts';
import { REQUESTS_KEPT_DAYS } from './list.ts';

const DAY_MS = 24 * 3_600_000;
/** Rows of one statement: each ends well within its deadline. */
const BATCH_SIZE = 20_000;

/** Forgets requests that are older than they are kept, of every tenant. Answers how many. */
export async function forgetOldRequests(
  { database }: Pick<CoreContext, 'database'>,
  { now, signal }: { now: Date; signal: AbortSignal },
): Promise<number> {
  const before = new Date(now.getTime() - REQUESTS_KEPT_DAYS * DAY_MS);
  let forgotten = 0;
  while (!signal.aborted) {
    const count = await database.forgetRequests(before, BATCH_SIZE);
    forgotten += count;
    if (count < BATCH_SIZE) break;
  }
  return forgotten;
}
