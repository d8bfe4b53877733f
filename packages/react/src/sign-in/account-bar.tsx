import type { CandidateAccount } from '@vivavoce/sdk/applications';
import { lazy, Suspense } from 'react';
import { useAccountShown } from './use-account.ts';

export interface AccountBarProps {
  account: CandidateAccount;
  /** BCP 47. @defaultValue the browser's */
  locale: string | null | undefined;
}

/** Nobody whom the page knows, and nobody whose tenant offers no accounts, loads it. */
const SignIn = lazy(() => import('./sign-in.tsx'));

/** A candidate's account on top of their records. */
export function AccountBar(props: AccountBarProps) {
  const shown = useAccountShown(props.account);
  if (!shown) return null;
  return (
    <Suspense fallback={null}>
      <SignIn {...props} />
    </Suspense>
  );
}
