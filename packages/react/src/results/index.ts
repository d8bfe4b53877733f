/** The public surface of `@vivavoce/react/results`: what shows finished interviews, without the interview. */
export { VivavoceProvider, type VivavoceProviderProps } from '../interview/provider.tsx';
export { type KeptResults, useResults } from '../interview/use-results.ts';
export { InterviewResult, type InterviewResultProps } from './interview-result.tsx';
export { PastResults, type PastResultsProps } from './past-results.tsx';
