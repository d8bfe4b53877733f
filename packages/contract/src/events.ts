import type { ErrorCode } from './errors.ts';
import type { Mode } from './ids.ts';
import type { ApplicationPracticeDraft, ApplicationStatus } from './records/applications.ts';
import type { ResumeProblem } from './records/resumes.ts';
import type { ControlRequest, EndReason, InterviewProgress } from './records/session.ts';
import type { CoverLetter, TailoringSection, TailoringState } from './records/tailorings.ts';
import type { TurnMode } from './records/template.ts';
import type { SessionStatus } from './session/machine.ts';

/**
 * The events of a session, one typed union. The same names on `session.on(...)`, in React (`onX`), as DOM `CustomEvent`s
 * (`vivavoce:<name>`) and on `GET /v1/sessions/{id}/events` (the SSE event name is the type).
 */
export interface SessionEventData {
  'session.created': { status: SessionStatus };
  'session.consented': { status: SessionStatus };
  'session.queued': { status: SessionStatus };
  'session.live': { status: SessionStatus };
  'session.suspended': { status: SessionStatus };
  'session.ended': { status: SessionStatus; reason: EndReason };
  'session.abandoned': { status: SessionStatus };
  'session.failed': { status: SessionStatus; code: ErrorCode };
  'session.progress': InterviewProgress;
  /** Turns are taken differently from now on, or code was run or handed in. */
  'session.control': { type: ControlRequest['type']; turnMode: TurnMode };
  'evaluation.progress': { questionsDone: number; questionCount: number };
  'evaluation.completed': { evaluationId: string };
  'evaluation.failed': { code: ErrorCode };
}

export type SessionEventType = keyof SessionEventData;

/** The events of an application in a candidate's tracker: ids and states, nobody's words. */
export interface ApplicationEventData {
  'application.created': { status: ApplicationStatus };
  'application.status': { from: ApplicationStatus; to: ApplicationStatus };
  /** Title, job, resume or another field changed. */
  'application.changed': { fields: string[] };
  'application.note': { noteId: string };
  /** A reminder is due now. */
  'application.reminder': { reminderId: string };
  'application.message': { messageId: string };
  'application.practice': { sessionId: string };
  /** Questions for practice are being drafted, are ready, or could not be drafted. */
  'application.practice_draft': { state: ApplicationPracticeDraft['state'] };
}

export type ApplicationEventType = keyof ApplicationEventData;

export const APPLICATION_EVENT_TYPES = Object.keys({
  'application.created': true,
  'application.status': true,
  'application.changed': true,
  'application.note': true,
  'application.reminder': true,
  'application.message': true,
  'application.practice': true,
  'application.practice_draft': true,
} satisfies Record<ApplicationEventType, true>) as [ApplicationEventType, ...ApplicationEventType[]];

/** Every type of a session's events. */
export const SESSION_EVENT_TYPES = Object.keys({
  'session.created': true,
  'session.consented': true,
  'session.queued': true,
  'session.live': true,
  'session.suspended': true,
  'session.ended': true,
  'session.abandoned': true,
  'session.failed': true,
  'session.progress': true,
  'session.control': true,
  'evaluation.progress': true,
  'evaluation.completed': true,
  'evaluation.failed': true,
} satisfies Record<SessionEventType, true>) as [SessionEventType, ...SessionEventType[]];

/** The events of a resume: nothing of what stands in it. */
export interface ResumeEventData {
  'resume.created': { candidateId: string };
  'resume.progress': { page: number; pages: number };
  'resume.parsed': { version: number };
  'resume.failed': { code: ResumeProblem | 'internal' };
  'resume.edited': { version: number };
}

export type ResumeEventType = keyof ResumeEventData;

export const RESUME_EVENT_TYPES = Object.keys({
  'resume.created': true,
  'resume.progress': true,
  'resume.parsed': true,
  'resume.failed': true,
  'resume.edited': true,
} satisfies Record<ResumeEventType, true>) as [ResumeEventType, ...ResumeEventType[]];

/** The events of a tailoring of a resume to a job: ids and states, no proposal's words. */
export interface TailoringEventData {
  'tailoring.created': Record<never, never>;
  /** What the job asks for was looked for in the resume. */
  'tailoring.matched': Record<never, never>;
  /** A section has all its proposals. */
  'tailoring.section': { section: TailoringSection; proposalIds: string[] };
  'tailoring.finished': { state: TailoringState };
  /** Proposals were accepted, rejected or edited, or opened again. */
  'tailoring.decided': { proposalIds: string[] };
  /** The cover letter is there, or could not be written. */
  'tailoring.letter': { state: CoverLetter['state'] };
}

export type TailoringEventType = keyof TailoringEventData;

export const TAILORING_EVENT_TYPES = Object.keys({
  'tailoring.created': true,
  'tailoring.matched': true,
  'tailoring.section': true,
  'tailoring.finished': true,
  'tailoring.decided': true,
  'tailoring.letter': true,
} satisfies Record<TailoringEventType, true>) as [TailoringEventType, ...TailoringEventType[]];

/** What webhooks send, by type. */
export interface WebhookEventData
  extends SessionEventData,
    ApplicationEventData,
    ResumeEventData,
    TailoringEventData {}

/** Every type that webhooks send. */
export const WEBHOOK_EVENT_TYPES = [
  ...SESSION_EVENT_TYPES,
  ...APPLICATION_EVENT_TYPES,
  ...RESUME_EVENT_TYPES,
  ...TAILORING_EVENT_TYPES,
] as const;

/** One stored event. `id` is the SSE id: send it back as `Last-Event-ID` to go on from there. */
export type SessionEvent = {
  [T in SessionEventType]: {
    id: string;
    type: T;
    sessionId: string;
    mode: Mode;
    createdAt: string;
    data: SessionEventData[T];
  };
}[SessionEventType];
