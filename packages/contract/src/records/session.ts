import type { ErrorCode } from '../errors.ts';
import type { Mode } from '../ids.ts';
import type { SandboxProfile } from '../sandbox/profile.ts';
import type { SessionStatus } from '../session/machine.ts';
import type { Connection } from './connection.ts';
import type { InterviewKind, ResultVisibility, TurnMode, TurnTaking } from './template.ts';

/** A session as the API answers it. */
export interface Session {
  id: string;
  mode: Mode;
  /**
   * In test mode: what a candidate notices of the stand-ins that take the vendors' place; `null` in live mode and where they did
   * not tell. Answers of an older API have none.
   */
  standIns?: StandIns | null;
  status: SessionStatus;
  /** Raised by every step; a client that waits compares it. */
  revision: number;
  template: SessionTemplate;
  locale: string;
  displayName: string | null;
  /** The partner's own reference, never shown to the candidate. */
  externalId: string | null;
  tenantName: string;
  /** How the tenant shows itself: the widget takes it where the page says nothing else. Answers of an older API have none. */
  branding?: SessionBranding | null;
  notice: Notice;
  consent: ConsentChoices | null;
  progress: InterviewProgress;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
  endReason: EndReason | null;
  /** Erased at this time, from the template's retention. */
  expiresAt: string | null;
  /** Behind a link: until when the candidate may pause and come back; `null` elsewhere. Answers of an older API have none. */
  pausableUntil?: string | null;
  /** Paused on purpose: the candidate may come back until then; `null` otherwise. Answers of an older API have none. */
  resumableUntil?: string | null;
  /** Whether every utterance up to the end has arrived. */
  recordComplete: boolean | null;
  failure: ErrorCode | null;
}

/** A tenant's look; `null` in place of what it has not chosen. */
export interface SessionBranding {
  /** `#rrggbb`; the text on it is computed. */
  accent: string | null;
  logoUrl: string | null;
}

/** What the stand-ins of test mode can do. */
export interface StandIns {
  /** Whether speech in the session's language is really recognised. */
  hears: boolean;
  /** Whether a real language model answers behind the stand-in. */
  model: 'stand_in' | 'real';
}

/** What a candidate's browser may know of the template. */
export interface SessionTemplate {
  id: string;
  slug: string;
  version: number;
  title: string;
  kind: InterviewKind;
  interviewerName: string;
  questionCount: number;
  timeBudgetMs: number;
  retentionDays: number;
  resultVisibility: ResultVisibility;
  /** Whether the tenant asks who took part to describe themself after the end. Answers of an older API have none. */
  asksSelfDescription?: boolean;
}

/** What a candidate says about themself after the interview. What is left out or `null`: they prefer not to say. */
export interface SelfDescription {
  gender?: 'woman' | 'man' | 'other' | null;
  age?: 'under_25' | '25_to_39' | '40_to_54' | '55_or_older' | null;
  disability?: 'yes' | 'no' | null;
}

export const END_REASONS = ['completed', 'candidate', 'partner', 'time', 'abandoned', 'failed'] as const;
export type EndReason = (typeof END_REASONS)[number];

/** What the candidate reads before anything is captured. Says only what is enforced. */
export interface Notice {
  version: string;
  locale: string;
  /** Facts the widget words: voice is not stored, transcript kept so many days, who sees the result. */
  voiceStored: false;
  retentionDays: number;
  resultVisibility: ResultVisibility;
  aiDisclosure: true;
  /** The tenant's own words; plain text, shown as it is. */
  text?: string;
}

export interface ConsentChoices {
  noticeVersion: string;
  locale: string;
  /** `false`: the candidate types only; no microphone is opened. */
  voice: boolean;
  agreedAt: string;
}

export interface InterviewProgress {
  /** 0 before the first question, then from 1. */
  questionNumber: number;
  questionCount: number;
  /** What belongs to the question, for the side panel; empty before the first. */
  questionTitle: string;
  questionHint: string;
  /** Time left of the budget; stands still while `clockRunning` is false. */
  remainingMs: number;
  clockRunning: boolean;
  /** Questions that the candidate left out and has not answered since, in that order; missing where there are none. */
  skippedQuestionIds?: string[];
}

/** `POST /v1/sessions` */
export interface CreateSessionRequest {
  /** Id or slug. */
  template: string;
  locale?: string;
  displayName?: string;
  /** Secret keys only. */
  externalId?: string;
  /** Secret keys in test mode only: how the stand-ins behave. */
  sandbox?: Omit<SandboxProfile, 'seed'> & { seed?: string };
}

export interface CreateSessionResponse {
  session: Session;
  /** Short-lived, single-session, revocable. Keep it in `sessionStorage`; refresh it while the session is live. */
  token: SessionToken;
}

/**
 * The token is opaque to whoever holds it: `GET /v1/sessions/current` answers the session that it belongs to, and
 * `POST /v1/sessions/{id}/token` a fresh one while it is still good.
 */
export interface SessionToken {
  value: string;
  expiresAt: string;
}

/**
 * `POST /v1/sessions/{id}/result-token`, once the session is over. It reads this one session, its transcript, its evaluation
 * and its events for 30 days, or until the session is erased; `DELETE` at the same address revokes all of the session's.
 */
export interface ResultToken {
  token: string;
  expiresAt: string;
}

/** `POST /v1/sessions/{id}/consent` */
export interface ConsentRequest {
  noticeVersion: string;
  locale: string;
  voice: boolean;
}

/** `POST /v1/sessions/{id}/join` */
export interface JoinRequest {
  /**
   * The epoch whose worker could not be reached; the answer waits (bounded) for a newer one. A worker that keeps its lease
   * meanwhile is well, and answered again.
   */
  failedEpoch?: number;
}

export interface JoinResponse {
  session: Session;
  /** The ways to the worker that holds the session, in order of preference: where one does not work, take the next. */
  connections: Connection[];
  /** Single use, 60 s; goes into the first message, never into the URL. */
  ticket: string;
  epoch: number;
}

/** `POST /v1/sessions/{id}/control` */
export type ControlRequest =
  /** Takes turns so from now on. What is missing is the template's where that has this mode, else the mode's own. */
  | ({ type: 'mode' } & TurnTaking)
  /** The candidate ran their code: back to conversation at once. */
  | { type: 'run' }
  /** The candidate handed their code in: the same. */
  | { type: 'submit' };

/** How turns are taken from now on. */
export interface SessionControl {
  turn: TurnTaking;
}

/** One thing somebody said, as it was heard. */
export interface Utterance {
  id: string;
  /** Position in the record, from 1, without gaps. */
  sequence: number;
  role: 'interviewer' | 'candidate';
  text: string;
  /** How it came in: by voice or typed. The interviewer's are always `voice`. */
  input: 'voice' | 'typed';
  /** Milliseconds on the session's clock. */
  startMs: number;
  endMs: number;
  turnId: string;
  /** The question it belongs to; `null` for greeting and closing. */
  questionId: string | null;
  /** Turn mode in force. */
  mode: TurnMode;
  /** Whether the interviewer was cut short; `text` then holds only what was heard, and may be empty. */
  interrupted: boolean;
  /** All that the candidate could read of it, where that was more than what was heard. It begins with `text`. */
  displayedText?: string;
}

export interface Page<T> {
  data: T[];
  nextCursor: string | null;
}
