import type { SessionStatus } from '../session/machine.ts';
import type { TailoringState } from './tailorings.ts';

/** Where an application stands. The candidate says so; any may follow any. */
export const APPLICATION_STATUSES = [
  'saved',
  'applied',
  'screening',
  'interview',
  'offer',
  'rejected',
  'withdrawn',
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

/** One application of a candidate, as a board or a table shows it. */
export interface Application {
  id: string;
  candidateId: string;
  status: ApplicationStatus;
  title: string;
  employer: string | null;
  location: string | null;
  url: string | null;
  /** `null` where it was written by hand, or the job was erased since. */
  jobId: string | null;
  /** The resume that goes with it. */
  resume: { id: string; version: number } | null;
  /** The newest tailoring to its job. */
  tailoring: { id: string; state: TailoringState } | null;
  /**
   * How drafting questions for practice goes: `ready`, an interview begins at once. `null` where nobody asked for it, or job or resume
   * changed since.
   */
  practiceDraft: ApplicationPracticeDraft | null;
  /** Practice interviews for it, newest first; the last ten. */
  practice: ApplicationPractice[];
  noteCount: number;
  /** The next that is not done. */
  nextReminder: ApplicationReminder | null;
  statusChangedAt: string;
  createdAt: string;
  updatedAt: string;
}

export const PRACTICE_DRAFT_STATES = ['drafting', 'ready', 'failed'] as const;

export interface ApplicationPracticeDraft {
  state: (typeof PRACTICE_DRAFT_STATES)[number];
  /** Why it failed. */
  problem: PracticeDraftProblem | null;
}

/** Each is an error code of the platform. */
export const PRACTICE_DRAFT_PROBLEMS = ['job_unreadable', 'vendor_failed', 'unavailable'] as const;
export type PracticeDraftProblem = (typeof PRACTICE_DRAFT_PROBLEMS)[number];

export interface ApplicationPractice {
  sessionId: string;
  status: SessionStatus;
  createdAt: string;
}

/** One application with what was written on it. */
export interface ApplicationDetail extends Application {
  /** Newest first. */
  notes: ApplicationNote[];
  /** By time. */
  reminders: ApplicationReminder[];
}

export interface ApplicationNote {
  id: string;
  text: string;
  /** Who wrote it: the candidate, or somebody of the tenant. */
  author: 'candidate' | 'tenant';
  /** Of a member. */
  authorName: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface ApplicationReminder {
  id: string;
  text: string;
  /** When it is due. */
  at: string;
  doneAt: string | null;
  /** When the candidate was reminded. */
  sentAt: string | null;
}

/** A mail about an application that the tenant forwarded. */
export interface ApplicationMessage {
  id: string;
  /** The sender's own id of it: the same again is the same message. */
  messageId: string;
  from: string;
  subject: string;
  text: string;
  receivedAt: string;
}

/** What happened, as the timeline shows it. */
export type ApplicationHappening =
  | { kind: 'created'; status: ApplicationStatus }
  | { kind: 'status'; from: ApplicationStatus; to: ApplicationStatus }
  | { kind: 'note'; noteId: string }
  | { kind: 'reminder'; reminderId: string }
  | { kind: 'message'; message: ApplicationMessage }
  | { kind: 'practice'; sessionId: string; status: SessionStatus }
  /** A question of a practice interview was answered. */
  | { kind: 'answer'; sessionId: string; questionNumber: number; questionCount: number }
  | { kind: 'evaluation'; sessionId: string }
  | { kind: 'tailoring'; tailoringId: string; state: 'started' | 'decided' | TailoringState }
  /** The resume was edited. */
  | { kind: 'resume'; resumeId: string; version: number };

export type ApplicationTimelineEntry = { id: string; at: string } & ApplicationHappening;
