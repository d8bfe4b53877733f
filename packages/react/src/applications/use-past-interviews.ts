import type { Applications, CandidateInterview } from '@vivavoce/sdk/applications';
import { useCallback, useEffect, useState } from 'react';

export interface PastInterviews {
  /** Newest first; `null` until the first page is there. */
  interviews: CandidateInterview[] | null;
  failed: boolean;
  loading: boolean;
  hasEarlier: boolean;
  /** The next page; after a failure the one that failed. */
  load(): void;
}

interface Loaded {
  interviews: CandidateInterview[] | null;
  cursor: string | null;
  state: 'loading' | 'loaded' | 'failed';
}

const NOTHING: Loaded = { interviews: null, cursor: null, state: 'loading' };

/** The candidate's interviews, page by page. Whose token may not read them has none. */
export function usePastInterviews(applications: Applications): PastInterviews {
  const [{ interviews, cursor, state }, setLoaded] = useState(NOTHING);
  const load = useCallback(
    async (after: string | null, signal?: AbortSignal) => {
      setLoaded((before) => ({ ...before, state: 'loading' }));
      try {
        const { data, nextCursor } = await applications.interviews({
          ...(after === null ? {} : { cursor: after }),
          ...(signal ? { signal } : {}),
        });
        setLoaded((before) => ({
          interviews: after === null ? data : [...(before.interviews ?? []), ...data],
          cursor: nextCursor,
          state: 'loaded',
        }));
      } catch (error) {
        if (signal?.aborted) return;
        const refused = (error as { code?: string }).code === 'not_allowed';
        setLoaded((before) => (refused ? { ...NOTHING, state: 'loaded' } : { ...before, state: 'failed' }));
      }
    },
    [applications],
  );
  useEffect(() => {
    const left = new AbortController();
    void load(null, left.signal);
    return () => left.abort();
  }, [load]);
  return {
    interviews,
    failed: state === 'failed',
    loading: state === 'loading',
    hasEarlier: cursor !== null,
    load: () => void load(cursor),
  };
}
