/** The public surface of `@vivavoce/react/applications`: a candidate's application tracker. */
export { Applications, type ApplicationsProps } from './applications.tsx';
export type { ApplicationsState, Practising, Working } from './store.ts';
export { type ApplicationsActions, type UseApplications, useApplications } from './use-applications.ts';
export type { ApplicationsStringKey, ApplicationsStrings } from './words/strings.ts';
