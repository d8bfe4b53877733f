import type { VivavoceErrorShape } from '@vivavoce/sdk';
import { useEffect } from 'react';
import { useLatest } from '../interview/use-interview.ts';

/** Tells the page of actions that failed, opening the session among them: those are no events of a session. */
export function useFailureEvent(
  failure: VivavoceErrorShape | null,
  onError: ((error: VivavoceErrorShape) => void) | undefined,
): void {
  const latest = useLatest(onError);
  useEffect(() => {
    if (failure) latest.current?.(failure);
  }, [failure, latest]);
}
