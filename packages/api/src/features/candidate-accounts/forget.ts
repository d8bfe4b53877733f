import type { CoreContext } from '../../context.ts';
import { CANDIDATE_TOKEN_TTL_MS, REFRESH_GRACE_MS } from '../candidate-tokens/index.ts';

const HOUR_MS = 3_600_000;
const BATCH = 1_000;
/** So many batches in one run; the rest waits for the next. */
const MAX_BATCHES = 200;

interface Run {
  now: Date;
  signal: AbortSignal;
}

/** Forgets codes that are over, and sign-ins whose last token can be renewed no more. Answers how many. */
export async function forgetOver(
  { database }: Pick<CoreContext, 'database'>,
  { now, signal }: Run,
): Promise<number> {
  // An hour more than the last token lives: the clocks of two processes differ.
  const idleMs = CANDIDATE_TOKEN_TTL_MS + REFRESH_GRACE_MS + HOUR_MS;
  const sweeps = [
    () => database.forgetCandidateCodes(now, BATCH),
    () => database.forgetCandidateSignIns(new Date(now.getTime() - idleMs), BATCH),
  ];
  let forgotten = 0;
  for (const sweep of sweeps) {
    for (let batch = 0; batch < MAX_BATCHES && !signal.aborted; batch += 1) {
      const count = await sweep();
      forgotten += count;
      if (count < BATCH) break;
    }
  }
  return forgotten;
}

/** Whoever is just signing in has an account a moment before they are a candidate. */
const YOUNG_MS = 24 * HOUR_MS;

/**
 * Forgets accounts that proving an address made, once their last candidate is erased: nobody can sign in with one otherwise, it is
 * no member's, and nothing else would ever forget the address in it. Answers how many.
 */
export async function forgetBareAccounts(
  { database, accounts }: Pick<CoreContext, 'database' | 'accounts'>,
  { now, signal }: Run,
): Promise<number> {
  const before = new Date(now.getTime() - YOUNG_MS);
  let forgotten = 0;
  let after = '';
  for (let batch = 0; batch < MAX_BATCHES && !signal.aborted; batch += 1) {
    const page = { after, limit: BATCH };
    const ids = await accounts.transaction((records) => records.listBareAccounts(before, page));
    const candidates = new Set(await database.listAccountsOfCandidates(ids));
    const gone = ids.filter((id) => !candidates.has(id));
    if (gone.length > 0) {
      forgotten += await accounts.transaction((records) => records.forgetBareAccounts(gone, before));
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < BATCH) break;
    after = last;
  }
  return forgotten;
}
