import type { EndReason, Phase } from '@vivavoce/contract';
import type { ReplyCause } from './effects.ts';
import type { HeardWord, Opening, TimerName, TurnModeSettings } from './events.ts';
import { type Thresholds, thresholdsOf } from './thresholds.ts';

/**
 * The state of the voice loop: who is speaking, what was heard, and which deadline makes the next move when nobody else does.
 * Two regions, the candidate's (`hearing`) and the interviewer's (`voice`), and at most one reply that is only speculation.
 * Invariant: a state that is not closed has a timer (`timers`). Plain data; changed by `reduceTurn` only.
 */
export interface TurnState {
  thresholds: Thresholds;
  nowMs: number;
  /** `null` until `opened`; then until the first client is there. */
  opening: Opening | null;
  client: Client;
  hearing: Hearing;
  voice: Voice;
  speculation: Reply | null;
  /** The candidate's turn so far. */
  draft: Draft;
  /** Words that ended a barge-in attempt and were not one; adopted as the answer where the reply ends right after. */
  aside: Draft | null;
  /** Audio up to here belongs to turns that are over: words in it are never counted again. */
  committedThroughMs: number;
  /** When the interviewer was last audible. */
  audibleUntilMs: number;
  /** Typed answers that wait for the interviewer to stop. */
  typedQueue: { id: string; text: string }[];
  /** The last typed ids that were taken. */
  typedIds: string[];
  pace: SpeakerPace;
  nextReplyId: number;
  /** Number of the candidate's turn that is being listened to. */
  turn: number;
  silences: number;
  notHeard: number;
  wrapUpDue: boolean;
  closed: EndReason | 'suspended' | null;
  /** An `end` that waits for a flush to say what was heard. */
  ending: EndReason | 'suspended' | null;
  timers: Partial<Record<TimerName, number>>;
  phase: Phase;
}

export interface Client {
  connected: boolean;
  soundAllowed: boolean;
  microphone: boolean;
  muted: boolean;
}

/** What the candidate's voice does. */
export type Hearing =
  | { kind: 'silent' }
  | { kind: 'speaking'; startedMs: number; progressMs: number; restarted: boolean }
  | {
      kind: 'pausing';
      startedMs: number;
      /** The last voiced sample. */
      endedMs: number;
      /** When the pause was noticed and `Finalize` sent. */
      tentativeMs: number;
      /** When the recogniser's last word on it came. */
      finalMs: number | null;
    };

/** What the interviewer's voice does. */
export type Voice =
  | { kind: 'quiet' }
  /** Committed, nothing heard yet. */
  | { kind: 'preparing'; reply: Reply }
  | { kind: 'speaking'; reply: Reply }
  /** Stopped at the onset of speech that may be an interruption. */
  | { kind: 'paused'; reply: Reply; sinceMs: number }
  /** Nobody is there who could hear it. */
  | { kind: 'held'; reply: Reply }
  /** Cut: waits for the client to say how far it played. */
  | { kind: 'flushing'; reply: Reply };

export interface Reply {
  id: number;
  cause: ReplyCause;
  /** The candidate's words that it answers, in comparable form. */
  answers: string;
  progress: 'asked' | 'clause' | 'complete' | 'silent' | 'failed';
  /** Heard so far. */
  heard: string;
  /** First sample played; `null` before. */
  startedMs: number | null;
  /** Fallback words, which do not fail over again. */
  fallback: boolean;
  /** Captions only. */
  voiceless: boolean;
  times: ReplyTimes;
}

export interface ReplyTimes {
  speechEndMs?: number;
  tentativePauseMs?: number;
  finalTranscriptMs?: number;
  turnConfirmedMs?: number;
  firstClauseMs?: number;
}

export interface Draft {
  /** Final words. */
  words: HeardWord[];
  /** Words of the last interim, after the final ones. */
  interim: HeardWord[];
  /** Audio that the last transcript covers. */
  throughMs: number;
  speculations: number;
}

/** What is known of this speaker's pauses; survives turns. */
export interface SpeakerPace {
  /** Mean of the pauses after a full sentence that were not the end of the turn; 0 before the first. */
  afterSentenceMs: number;
  samples: number;
  /** Whether the recogniser has ever closed a sentence. */
  punctuates: boolean;
  unpunctuatedTurns: number;
}

export interface InitialTurnOptions {
  /** First reply id; a successor goes on above its predecessor's. @defaultValue 1 */
  firstReplyId?: number;
  /** Number of the first turn. @defaultValue 1 */
  firstTurn?: number;
  /** Session clock now. @defaultValue 0 */
  nowMs?: number;
  /** Typed ids that the record holds already. */
  typedIds?: string[];
}

export const EMPTY_DRAFT: Draft = { words: [], interim: [], throughMs: 0, speculations: 0 };

/** A state in which nothing has happened. Send `opened` first, then `client_connected`. */
export function initialTurnState(settings: TurnModeSettings, options: InitialTurnOptions = {}): TurnState {
  const nowMs = options.nowMs ?? 0;
  return {
    thresholds: thresholdsOf(settings),
    nowMs,
    opening: null,
    client: { connected: false, soundAllowed: false, microphone: false, muted: false },
    hearing: { kind: 'silent' },
    voice: { kind: 'quiet' },
    speculation: null,
    draft: EMPTY_DRAFT,
    aside: null,
    committedThroughMs: nowMs,
    audibleUntilMs: nowMs,
    typedQueue: [],
    typedIds: options.typedIds ?? [],
    pace: { afterSentenceMs: 0, samples: 0, punctuates: false, unpunctuatedTurns: 0 },
    nextReplyId: options.firstReplyId ?? 1,
    turn: options.firstTurn ?? 1,
    silences: 0,
    notHeard: 0,
    wrapUpDue: false,
    closed: null,
    ending: null,
    timers: {},
    phase: 'connecting',
  };
}
