import type { CandidateAccount } from '@vivavoce/sdk/applications';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** Where somebody stands, and whether there is anything to show of it: the tenant offers accounts, or they are signed in. */
export function useAccount(account: CandidateAccount) {
  const [offered, setOffered] = useState(false);
  const state = useSyncExternalStore(
    (listener) => account.onChange(listener),
    () => account.state,
    () => 'none' as const,
  );
  useEffect(() => {
    if (state === 'none') return;
    let stale = false;
    account.offered().then(
      (answer) => {
        if (!stale) setOffered(answer);
      },
      // Whoever cannot be asked offers nothing; all else works without.
      () => {},
    );
    return () => {
      stale = true;
    };
  }, [account, state]);
  return { state, shown: state === 'in' || (state === 'out' && offered) };
}
