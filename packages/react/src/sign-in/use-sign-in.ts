import type { CandidateAccount, VivavoceErrorShape } from '@vivavoce/sdk/applications';
import { useEffect, useRef, useState } from 'react';
import type { SignInStringKey } from './words/strings.ts';

/** Where somebody stands who signs in. */
export type SignInStep =
  | { name: 'closed' }
  | { name: 'address' }
  | { name: 'code'; email: string; codeId: string; sentAtMs: number };

type Working = 'sending' | 'entering' | 'leaving';

/** A new code may be asked for this long after the last. */
const AGAIN_MS = 30_000;
const SLOW_MS = 6_000;
const DIGITS = 8;

/** The state of signing in, and all that can be done. */
export function useSignIn(account: CandidateAccount, state: CandidateAccount['state'], locale: string) {
  const [step, setStep] = useState<SignInStep>({ name: 'closed' });
  const [working, setWorking] = useState<Working | null>(null);
  const [fault, setFault] = useState<SignInStringKey | null>(null);
  const slow = useAfter(working === null ? null : SLOW_MS, working);
  const rested = useAfter(step.name === 'code' ? AGAIN_MS : null, step.name === 'code' ? step.sentAtMs : 0);
  /** One thing at a time: a second press is the first once more. */
  const busy = useRef(false);

  const before = useRef(state);
  const leaves = useRef(false);
  useEffect(() => {
    // Ended elsewhere, or too old: said, because all that was here is gone from the screen.
    if (before.current === 'in' && state === 'out' && !leaves.current) setFault('ended');
    before.current = state;
    if (state === 'in') leaves.current = false;
  }, [state]);

  const run = async (kind: Working, work: () => Promise<void>) => {
    if (busy.current) return;
    busy.current = true;
    setWorking(kind);
    setFault(null);
    try {
      await work();
    } catch (error) {
      setFault(faultOf(error as VivavoceErrorShape));
    }
    busy.current = false;
    setWorking(null);
  };

  return {
    step,
    working,
    fault,
    slow,
    /** Whether a new code may be asked for. */
    mayAskAgain: rested || fault === 'expired',
    open: () => setStep({ name: 'address' }),
    close: () => {
      setFault(null);
      setStep({ name: 'closed' });
    },
    changeAddress: () => {
      setFault(null);
      setStep({ name: 'address' });
    },
    send: (email: string) => {
      if (!/^\S+@\S+\.\S+$/.test(email.trim())) return setFault('needAddress');
      void run('sending', async () => {
        const { id } = await account.sendCode(email.trim(), { locale });
        setStep({ name: 'code', email: email.trim(), codeId: id, sentAtMs: Date.now() });
      });
    },
    enter: (code: string) => {
      if (step.name !== 'code') return;
      if (code.replaceAll(/\D/g, '').length !== DIGITS) return setFault('needCode');
      const { email, codeId } = step;
      void run('entering', async () => {
        await account.enter({ email, codeId, code });
        setStep({ name: 'closed' });
      });
    },
    leave: (everywhere: boolean) =>
      void run('leaving', async () => {
        leaves.current = true;
        try {
          await account.leave({ everywhere });
        } catch (error) {
          leaves.current = false;
          throw error;
        }
      }),
  };
}

export type SignIn = ReturnType<typeof useSignIn>;

function faultOf({ code }: VivavoceErrorShape): SignInStringKey {
  switch (code) {
    case 'code_wrong':
      return 'wrong';
    case 'code_expired':
      return 'expired';
    case 'rate_limited':
      return 'often';
    case 'connection_lost':
      return 'lost';
    case 'invalid_request':
      return 'needAddress';
    default:
      return 'busy';
  }
}

/** Whether so much time has gone by since `since` changed; `null` counts nothing. */
function useAfter(ms: number | null, since: unknown): boolean {
  const [over, setOver] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: counting begins anew with every change of `since`
  useEffect(() => {
    setOver(false);
    if (ms === null) return;
    const timer = setTimeout(() => setOver(true), ms);
    return () => clearTimeout(timer);
  }, [ms, since]);
  return over;
}
