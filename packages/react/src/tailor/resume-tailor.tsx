import { LazySignIn } from '../sign-in/lazy-sign-in.ts';
import { type ResumeTailorProps, TailorPanel } from './tailor-panel.tsx';

export type { ResumeTailorProps };

/**
 * Tailors a resume to a job: hand in a resume, name a job, decide on every proposal, take the file.
 *
 * @example
 * ```tsx
 * import { ResumeTailor } from '@vivavoce/react/tailor';
 * import { createTailor } from '@vivavoce/sdk/tailor';
 * import '@vivavoce/react/styles.css';
 * import '@vivavoce/react/tailor.css';
 *
 * const tailor = createTailor({ publishableKey: 'vv_test_pk_…' });
 * export const Page = () => <ResumeTailor tailor={tailor} />;
 * ```
 */
export function ResumeTailor(props: ResumeTailorProps) {
  return <TailorPanel {...props} SignIn={LazySignIn} />;
}
