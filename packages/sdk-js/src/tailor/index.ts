export type {
  CandidateCode,
  CandidateScope,
  CandidateToken,
  ClaimKind,
  CoverLetter,
  DroppedProposals,
  ErrorCode,
  FieldError,
  FoundText,
  Job,
  JobRequirement,
  JsonResume,
  PatchStep,
  Proposal,
  ProposalState,
  RequirementMatch,
  Resume,
  SourceLine,
  Tailoring,
  TailoringSection,
  TailoringState,
  Unsupported,
} from '@vivavoce/contract/plain';
export { VivavoceError, type VivavoceErrorDetails } from '../core/error.ts';
export type { SessionStorage, VivavoceErrorShape } from '../types.ts';
export type { CandidateAccount } from './account-types.ts';
export { createTailor } from './tailor.ts';
export {
  type Decision,
  EXPORT_FORMATS,
  type ExportedFile,
  type ExportFormat,
  type ExportOptions,
  type JobInput,
  LETTER_FORMATS,
  type LetterFormat,
  type LetterOptions,
  type Tailor,
  type TailorOptions,
  type TailorSettings,
  type UploadOptions,
  type Which,
} from './types.ts';
