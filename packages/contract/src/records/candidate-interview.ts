import type { SessionStatus } from '../session/machine.ts';
import type { InterviewKind } from './template.ts';

/** An interview as the candidate's own page lists it. */
export interface CandidateInterview {
  /** Of the session. */
  id: string;
  /** The template's, in the language of the interview. */
  title: string;
  kind: InterviewKind;
  status: SessionStatus;
  locale: string;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  /** When it is erased; `null` while that is not known. */
  expiresAt: string | null;
  /** Whether it has a result that the candidate may read. */
  hasResult: boolean;
}
