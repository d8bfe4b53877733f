import type { KeptResult, Results } from '@vivavoce/sdk';
import { useCallback, useEffect, useState } from 'react';

export interface KeptResults {
  /** What is kept on this device, newest first. */
  kept: KeptResult[];
  /** Forgets one on this device at once, and takes the right to read it back. */
  forget(sessionId: string): Promise<void>;
}

/** The results that are kept on this device; read again when another tab changes them. On a server there are none. */
export function useResults(results: Results | null): KeptResults {
  const [kept, setKept] = useState<KeptResult[]>([]);
  const read = useCallback(() => setKept(results?.list() ?? []), [results]);
  useEffect(() => {
    read();
    window.addEventListener('storage', read);
    return () => window.removeEventListener('storage', read);
  }, [read]);
  const forget = useCallback(
    async (sessionId: string) => {
      const forgetting = results?.forget(sessionId);
      read();
      /* Without the network the right itself runs out later; here it is gone. */
      await forgetting?.catch(() => {});
    },
    [results, read],
  );
  return { kept, forget };
}
