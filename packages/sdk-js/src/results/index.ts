export type {
  EndReason,
  ErrorCode,
  Evaluation,
  FieldError,
  Session,
  SessionStatus,
} from '@vivavoce/contract/plain';
export { VivavoceError, type VivavoceErrorDetails } from '../core/error.ts';
export type {
  CaptionLine,
  EvaluationState,
  KeptResult,
  ResultState,
  Results,
  ResultsOptions,
  ResultView,
  SessionStorage,
  VivavoceErrorShape,
} from '../types.ts';
export { openResults } from './results.ts';
