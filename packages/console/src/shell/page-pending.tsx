import { useEffect } from 'react';
import { LoadingState } from '../kit/states.tsx';
import { useOnline } from '../kit/use-online.ts';
import { loadMissed } from './load-online.ts';

/** Stands there while the code of a page comes. */
export function PagePending() {
  const online = useOnline();
  useEffect(() => {
    if (online) loadMissed();
  }, [online]);
  return <LoadingState lines={6} />;
}
