import { lazy } from 'react';
import { LazySignIn } from '../sign-in/lazy-sign-in.ts';
import type { OpenResults } from './own-results.ts';
import { type ApplicationsProps, Tracker } from './tracker.tsx';

export type { ApplicationsProps };

/** Nobody who only looks at applications loads the interview, nor what opens its results. */
const practice = () => import('./practice.tsx');
const Practice = lazy(practice);
const openResults: OpenResults = async (options) => (await practice()).openResults(options);

/**
 * A candidate's applications: as board and as table, each with notes, reminders, what happened, and practice for that very job.
 *
 * @example
 * ```tsx
 * import { Applications } from '@vivavoce/react/applications';
 * import { createApplications } from '@vivavoce/sdk/applications';
 * import '@vivavoce/react/styles.css';
 * import '@vivavoce/react/applications.css';
 *
 * const applications = createApplications({ publishableKey: 'vv_test_pk_…' });
 * export const Page = () => <Applications applications={applications} />;
 * ```
 */
export function Applications(props: ApplicationsProps) {
  return <Tracker {...props} Practice={Practice} SignIn={LazySignIn} openResults={openResults} />;
}
