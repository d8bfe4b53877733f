/** The public surface of `@vivavoce/react/tailor`: a resume, tailored to a job. */
export { ResumeTailor, type ResumeTailorProps } from './resume-tailor.tsx';
export type { Busy, TailorState } from './store.ts';
export { type TailorActions, type UseTailor, useTailor } from './use-tailor.ts';
export type { TailorStringKey, TailorStrings } from './words/strings.ts';
