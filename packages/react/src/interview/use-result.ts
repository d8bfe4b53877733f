import type { ResultState, Results, ResultView, VivavoceErrorShape } from '@vivavoce/sdk';
import { useCallback, useEffect, useState } from 'react';
import { errorShape } from './store.ts';

export interface OpenedResult {
  /** `null` until it is there. */
  state: ResultState | null;
  failure: VivavoceErrorShape | null;
  retry(): void;
}

/** Opens one result that is kept on this device, and follows it while its evaluation is under way. */
export function useResult(results: Results | null, sessionId: string): OpenedResult {
  const [opened, setOpened] = useState<Omit<OpenedResult, 'retry'>>({ state: null, failure: null });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt opens it again
  useEffect(() => {
    let view: ResultView | null = null;
    let gone = false;
    setOpened({ state: null, failure: null });
    results?.open(sessionId).then(
      (found) => {
        if (gone) return found.dispose();
        view = found;
        const read = () => setOpened({ state: found.getState(), failure: null });
        found.subscribe(read);
        read();
      },
      (error: unknown) => {
        if (!gone) setOpened({ state: null, failure: errorShape(error) });
      },
    );
    return () => {
      gone = true;
      view?.dispose();
    };
  }, [results, sessionId, attempt]);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  return { ...opened, retry };
}
