import type { Applications } from '@vivavoce/sdk/applications';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type ApplicationsState, ApplicationsStore } from './store.ts';

export interface UseApplications {
  state: ApplicationsState;
  /** All that can be done. */
  actions: ApplicationsActions;
}

export type ApplicationsActions = Omit<ApplicationsStore, 'close' | 'look' | 'subscribe' | 'getState'>;

/**
 * The tracker's state and actions, for a look of your own.
 *
 * @example
 * const applications = useMemo(() => createApplications({ getToken }), []);
 * const { state, actions } = useApplications(applications);
 */
export function useApplications(applications: Applications): UseApplications {
  const store = useMemo(() => new ApplicationsStore(applications), [applications]);
  const state = useSyncExternalStore(store.subscribe, store.getState, store.getState);
  useEffect(() => {
    void store.open();
    const look = () => {
      if (document.visibilityState === 'visible') void store.look();
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      store.close();
    };
  }, [store]);
  return { state, actions: store };
}
