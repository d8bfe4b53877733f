import type { ErrorCode } from '../errors.ts';
import type { EndReason, InterviewProgress } from '../records/session.ts';
import type { TurnMode } from '../records/template.ts';

/** Name and version of the protocol. */
export const REALTIME_PROTOCOL = 'vivavoce.v1';
export const HEARTBEAT_MS = 5_000;
/** A peer that was silent for this long is gone. */
export const HEARTBEAT_TIMEOUT_MS = 12_000;
/** A flush is answered within this time; after it the server goes by its own pacing. */
export const FLUSH_DEADLINE_MS = 200;
/** Microphone audio waiting in the socket beyond this is dropped, oldest first, and counted. */
export const MAX_BACKLOG_MS = 500;
/** A text message may have at most this many bytes. */
export const MAX_MESSAGE_BYTES = 64 * 1024;
/** While somebody types, the client says so at most this often. */
export const TYPING_EVERY_MS = 3_000;
/** A typed answer may have at most this many characters. */
export const MAX_ANSWER_CHARACTERS = 8_000;

/** Why a connection is closed, with the code that a transport with close codes gives for it. */
export const CLOSE_CODES = {
  /** A newer connection of the session took over. */
  replaced: 4001,
  invalid_ticket: 4002,
  origin_not_allowed: 4003,
  session_over: 4004,
  protocol_error: 4005,
  /** The worker gives the session away (drain, or a newer epoch): join again at once. */
  moved: 4006,
  heartbeat_timeout: 4007,
  at_capacity: 4008,
  internal: 4009,
} as const;
export type CloseReason = keyof typeof CLOSE_CODES;

/**
 * Every text message carries `seq` (per direction and connection, from 1) and `ack` (the highest `seq` received).
 * `id` names what must not be done twice, across connections.
 */
export interface Envelope {
  seq: number;
  ack: number;
}

/* ---------- candidate's browser → agent ---------- */

export interface Hello {
  type: 'hello';
  ticket: string;
  /** One per SDK session object; a newer connection of the same or another client replaces the older. */
  clientId: string;
  audio: {
    /** Sample rate of the microphone frames; 0 where the candidate types only. */
    upSampleRate: 16_000 | 0;
    downSampleRate: 24_000;
    codec: 'pcm16';
  };
  /** Whether the page can play sound right now. */
  soundAllowed: boolean;
}

/** A typed answer. Sent again under the same id until `accepted`. */
export interface Say {
  type: 'say';
  id: string;
  text: string;
  /**
   * The question that was open when this answer was begun, as `progress` named it then; missing where the client does not know.
   * However late it is sent, the answer belongs to that one.
   */
  questionId?: string | null;
}

/**
 * The candidate types: at a keystroke, at most every 3 s, and when the field becomes empty. What a reload brought back is no
 * keystroke. For agents whose `welcome` has a `questionId`.
 */
export interface Typing {
  type: 'typing';
  /** Whether anything is in the field now. */
  draft: boolean;
}

/** What a candidate asks for by a button, instead of answering. */
export type CandidateRequest = 'repeat' | 'pause' | 'skip';

/**
 * A button: the question again, time to think, or to leave the question out. It is no answer and ends nothing. Sent again
 * under the same id until `accepted`; only where `welcome` has `requests`.
 */
export interface RequestMade {
  type: 'request';
  id: string;
  request: CandidateRequest;
  /** The question that was on screen (`progress.questionNumber`): one that is gone is not left out any more. */
  questionNumber?: number;
}

export interface MuteChanged {
  type: 'mute';
  muted: boolean;
}

/** Whether the page plays sound: `false` until the candidate acts, where the browser blocks it. */
export interface SoundChanged {
  type: 'sound';
  allowed: boolean;
}

/** Microphone state; `none` when it was lost or never there. */
export interface MicrophoneChanged {
  type: 'microphone';
  state: 'open' | 'none';
}

/** How far playback really is; sent at the first sample of each generation and every 100 ms while playing. */
export interface Played {
  type: 'played';
  generation: number;
  /** Samples of this generation that have left the loudspeaker (24 kHz). */
  playedSamples: number;
}

/** Answer to `flush`, within 200 ms: everything of the generation was thrown away after this sample. */
export interface Flushed {
  type: 'flushed';
  generation: number;
  playedSamples: number;
}

export interface EndRequest {
  type: 'end';
  id: string;
}

export interface Ping {
  type: 'ping';
  /** Echoed in `pong`. */
  sentAtMs: number;
}

export type ClientMessage =
  | Hello
  | Say
  | Typing
  | RequestMade
  | MuteChanged
  | SoundChanged
  | MicrophoneChanged
  | Played
  | Flushed
  | EndRequest
  | Ping;

/* ---------- agent → candidate's browser ---------- */

/** Whose move it is. */
export type Phase = 'connecting' | 'listening' | 'candidate_speaking' | 'thinking' | 'speaking' | 'ended';

/** The full state; first message after `hello`, so a client that lost everything is whole again. */
export interface Welcome {
  type: 'welcome';
  sessionId: string;
  epoch: number;
  testMode: boolean;
  interviewerName: string;
  locale: string;
  /** Session clock now, and the wall-clock time at which it read 0. */
  clock: { nowMs: number; startedAt: string };
  phase: Phase;
  turnMode: TurnMode;
  progress: InterviewProgress;
  /** As in `progress`. Missing from agents of before, which do not know `typing` either. */
  questionId?: string | null;
  /** The generation that the next audio frames belong to. */
  generation: number;
  transcript: FinalCaption[];
  /** Ids of typed answers that were stored already. */
  acceptedIds: string[];
  /** The agent takes `request`. Missing with agents of before. */
  requests?: boolean;
}

export interface PhaseChanged {
  type: 'phase';
  phase: Phase;
}

export interface ProgressChanged {
  type: 'progress';
  progress: InterviewProgress;
  /** The question that an answer belongs to which is begun now; `null` where there is none. */
  questionId?: string | null;
}

/** Turns are taken differently from now on. */
export interface ModeChanged {
  type: 'mode';
  turnMode: TurnMode;
}

/** A word of the interviewer, placed in the generation's stream. */
export interface CaptionWord {
  text: string;
  /** Sample of the generation (24 kHz) at which the word begins. */
  startSample: number;
}

/** Words that are still growing; each replaces the last of the same `turnId` and role. */
export interface InterimCaption {
  type: 'caption';
  final: false;
  turnId: string;
  role: 'interviewer' | 'candidate';
  text: string;
  /** The interviewer's only: the client shows a word when its sample plays. */
  generation?: number;
  words?: CaptionWord[];
}

/** What was said, as heard; sent only once the utterance is stored or spooled. */
export interface FinalCaption {
  type: 'caption';
  final: true;
  turnId: string;
  role: 'interviewer' | 'candidate';
  utteranceId: string;
  sequence: number;
  text: string;
  input: 'voice' | 'typed';
  startMs: number;
  endMs: number;
  interrupted: boolean;
  /** The interviewer's only: all that was on screen of it, where that was more than what was heard. It begins with `text`. */
  displayedText?: string;
}

/** A typed answer is stored, or a request taken: forget it. */
export interface Accepted {
  type: 'accepted';
  id: string;
}

/** Stop playback now but keep what is buffered: somebody may be interrupting. */
export interface PausePlayback {
  type: 'pause';
  generation: number;
}

/** It was only a cough: go on where playback stopped. */
export interface ResumePlayback {
  type: 'resume';
  generation: number;
}

/** Throw away everything of this generation and of older ones; answer `flushed`. */
export interface Flush {
  type: 'flush';
  generation: number;
}

/** All audio of the generation has been sent: it ends at this sample. */
export interface SpeechEnd {
  type: 'speech_end';
  generation: number;
  totalSamples: number;
}

/** Something failed that the candidate should know of; the interview goes on. */
export interface Notify {
  type: 'notify';
  code: ErrorCode;
}

export interface Ended {
  type: 'ended';
  reason: EndReason;
}

export interface Pong {
  type: 'pong';
  sentAtMs: number;
}

export type ServerMessage =
  | Welcome
  | PhaseChanged
  | ProgressChanged
  | ModeChanged
  | InterimCaption
  | FinalCaption
  | Accepted
  | PausePlayback
  | ResumePlayback
  | Flush
  | SpeechEnd
  | Notify
  | Ended
  | Pong;

export type Enveloped<M> = M & Envelope;
