import type { ErrorCode } from './errors.ts';
import type { Mode } from './ids.ts';
import type { ControlRequest, EndReason, InterviewProgress } from './records/session.ts';
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
