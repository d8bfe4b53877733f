import type { CandidateAccount } from '@vivavoce/sdk/applications';
import { type ComponentType, Suspense } from 'react';
import { useAccount } from './use-account.ts';

export interface SignInProps {
  account: CandidateAccount;
  state: CandidateAccount['state'];
  /** BCP 47. @defaultValue the browser's */
  locale: string | null | undefined;
}

export interface AccountBarProps extends Omit<SignInProps, 'state'> {
  /** Signs in and out: on a page it comes by need, in a frame it is there. */
  SignIn: ComponentType<SignInProps>;
}

/** A candidate's account on top of their records. */
export function AccountBar({ SignIn, ...props }: AccountBarProps) {
  const { state, shown } = useAccount(props.account);
  if (!shown) return null;
  return (
    <Suspense fallback={null}>
      <SignIn {...props} state={state} />
    </Suspense>
  );
}
