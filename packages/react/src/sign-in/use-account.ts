import type { CandidateAccount } from '@vivavoce/sdk/applications';
import { useEffect, useState, useSyncExternalStore } from 'react';

/** Whether there is anything to show of an account: the tenant offers them, or somebody is signed in. */
export function useAccountShown(account: CandidateAccount): boolean {
  const [offered, setOffered] = useState(false);
  const state = useAccountState(account);
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
  return state === 'in' || (state === 'out' && offered);
}

export function useAccountState(account: CandidateAccount): CandidateAccount['state'] {
  return useSyncExternalStore(
    (listener) => account.onChange(listener),
    () => account.state,
    () => 'none',
  );
}
