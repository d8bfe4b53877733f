import type { Tailor } from '@vivavoce/sdk/tailor';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type TailorState, TailorStore } from './store.ts';

export interface UseTailor {
  state: TailorState;
  /** All that can be done. */
  actions: TailorActions;
}

export type TailorActions = Omit<TailorStore, 'open' | 'close' | 'subscribe' | 'getState'>;

/**
 * The tailor's state and actions, for a look of your own.
 *
 * @example
 * const tailor = useMemo(() => createTailor({ getToken }), []);
 * const { state, actions } = useTailor(tailor);
 */
export function useTailor(tailor: Tailor): UseTailor {
  const store = useMemo(() => new TailorStore(tailor), [tailor]);
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  useEffect(() => {
    void store.open();
    return () => store.close();
  }, [store]);
  return { state, actions: store };
}
