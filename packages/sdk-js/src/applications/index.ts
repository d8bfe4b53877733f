export type {
  Application,
  ApplicationDetail,
  ApplicationMessage,
  ApplicationNote,
  ApplicationPractice,
  ApplicationPracticeDraft,
  ApplicationReminder,
  ApplicationStatus,
  ApplicationTimelineEntry,
  CandidateCode,
  CandidateInterview,
  CandidateToken,
  CreateSessionResponse,
  ErrorCode,
  Job,
  Page,
  PracticeDraftProblem,
} from '@vivavoce/contract/plain';
export { APPLICATION_STATUSES } from '@vivavoce/contract/plain';
export { VivavoceError, type VivavoceErrorDetails } from '../core/error.ts';
export type { CandidateAccount } from '../tailor/account-types.ts';
export type { KeptResult, SessionStorage, VivavoceErrorShape } from '../types.ts';
export { createApplications } from './applications.ts';
export type {
  ApplicationChange,
  Applications,
  ApplicationsOptions,
  NewApplication,
} from './types.ts';
