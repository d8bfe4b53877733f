/** What a candidate loads who practises, or opens a result. */
export { openResults } from '@vivavoce/sdk/results';
export { HostedPractice } from '../embed/hosted-practice.tsx';
