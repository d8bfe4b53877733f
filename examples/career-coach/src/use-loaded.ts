import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { status: 'loading' }
  | { status: 'failed'; error: unknown }
  | { status: 'ready'; value: T };

/** Loads once, and again on `reload`; what was loaded stays on screen until the new answer is there. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> & { reload: () => void } {
  const [loaded, setLoaded] = useState<Loaded<T>>({ status: 'loading' });
  const start = useCallback(() => {
    let stale = false;
    load().then(
      (value) => {
        if (!stale) setLoaded({ status: 'ready', value });
      },
      (error: unknown) => {
        if (!stale) setLoaded({ status: 'failed', error });
      },
    );
    return () => {
      stale = true;
    };
  }, [load]);
  useEffect(start, [start]);
  return { ...loaded, reload: start };
}
