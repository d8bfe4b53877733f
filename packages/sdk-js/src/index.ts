export type {
  CandidateRequest,
  CaptionWord,
  ControlRequest,
  EndReason,
  ErrorCode,
  Evaluation,
  FieldError,
  InterviewProgress,
  Phase,
  SelfDescription,
  Session,
  SessionEventData,
  SessionEventType,
  SessionStatus,
  TurnMode,
} from '@vivavoce/contract/plain';
export { createClient } from './client.ts';
export { VivavoceError, type VivavoceErrorDetails } from './core/error.ts';
export type * from './types.ts';
