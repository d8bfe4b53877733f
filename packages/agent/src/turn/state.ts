import type { Phase } from '@vivavoce/contract/realtime';
import type { EndReason } from '@vivavoce/contract/records';
import type { ReplyCause } from './effects.ts';
import type { HeardWord, Opening, TimerName, TurnModeSettings, TurnOpinion, TurnVerdict } from './events.ts';
import { type SpeakerPace, UNKNOWN_PACE } from './pace.ts';
import { type Thresholds, thresholdsOf } from './thresholds/thresholds.ts';

/**
 * The state of the voice loop: who is speaking, what was heard, and since when. Two regions, the candidate's (`hearing`) and
 * the interviewer's (`voice`), and at most one reply that is only speculation. Plain data, changed by `reduceTurn` only.
 *
 * Invariants: a state that is not closed has a timer (`timers`, derived from the rest by `timersOf`); while `voice` is
 * `preparing` or `speaking`, `hearing` is `silent`.
 */
export interface TurnState {
  thresholds: Thresholds;
  /** BCP 47; whose endings the candidate's sentences have. */
  locale: string;
  nowMs: number;
  /** What the first client is greeted with; `null` once that has happened. */
  opening: Opening | null;
  client: Client;
  hearing: Hearing;
  voice: Voice;
  speculation: Reply | null;
  /** The candidate's turn so far. */
  draft: Draft;
  pendingOverlap: PendingOverlap | null;
  /** Audio up to here belongs to turns that are over: words in it are never counted again. */
  committedThroughMs: number;
  /** From here on, audio before that has no final words yet, which may be more than were known; `null` where it has them. */
  tailFromMs: number | null;
  /** Words that were committed before the recogniser had settled on them: a transcript that repeats them says nothing new. */
  unsettled: HeardWord[];
  /** When the interviewer was last audible, and what was heard then. */
  audibleUntilMs: number;
  audibleText: string;
  /** Since when it is the candidate's move. */
  quietSinceMs: number;
  /** What is being typed, as far as the page that is there has said; `null` where nothing is. */
  typing: Typing | null;
  /** Typed answers that wait for the interviewer to stop. */
  typedQueue: TypedAnswer[];
  /** Ids of typed answers and of buttons that were taken, the last ones. */
  typedIds: string[];
  /** Buttons that wait for the floor. */
  requestQueue: { id: string; request: 'repeat' | 'pause' | 'skip' }[];
  /** The candidate was given time: no prompt before it is over. */
  timeGranted: boolean;
  /** How long that is; `null` where it is as long as the thresholds say. */
  grantedMs: number | null;
  pace: SpeakerPace;
  nextReplyId: number;
  /** Number of the candidate's turn that is being listened to. */
  turn: number;
  silences: number;
  notHeard: number;
  /** An apology for having heard nothing is due. */
  notHeardDue: boolean;
  /** Words of the candidate were lost, and neither has the candidate spoken since nor the interviewer asked for them. */
  missed: boolean;
  /** The closing is due since then, and not begun. */
  wrapUpDueMs: number | null;
  /** Its grace is over: begin as soon as the floor is free. */
  wrapUpForced: boolean;
  /** An `end` or a suspension that waits to know what was heard. */
  ending: EndReason | 'suspended' | null;
  closed: EndReason | 'suspended' | null;
  timers: Timers;
  phase: Phase;
}

/** A field of text that somebody writes in. */
export interface Typing {
  /** The last keystroke. */
  keyMs: number;
  /** Something is in the field; otherwise that keystroke emptied it. */
  draft: boolean;
  /** The interviewer has asked since then whether to go on. */
  asked: boolean;
  /** What is in the field was begun before that was asked: it is no answer to it. */
  begunBefore: boolean;
}

export interface TypedAnswer {
  id: string;
  text: string;
  atMs: number;
  /** The question that it was begun for, where the client knows. */
  questionId?: string | null;
  /** It was begun before the interviewer asked whether to go on. */
  begunBefore?: boolean;
}

/** Words over the interviewer that were not an interruption: an answer once the reply is over. */
export interface PendingOverlap {
  words: HeardWord[];
  /** When playback went on. */
  resumedMs: number;
}

export type Timers = Partial<Record<TimerName, number>>;

export interface Client {
  connected: boolean;
  /** When `connected` last changed. */
  sinceMs: number;
  /** How long it is awaited while it is not connected. */
  awaitedMs: number;
  soundAllowed: boolean;
  /** Sound never became available: captions continue without it. */
  soundGivenUp: boolean;
  microphone: boolean;
  muted: boolean;
}

/** What the candidate's voice does. */
export type Hearing =
  | { kind: 'silent' }
  | {
      kind: 'speaking';
      startedMs: number;
      /** When the transcript last grew. */
      progressMs: number;
      /** The recogniser was replaced because it did not. */
      restarted: boolean;
    }
  | Pausing;

export interface Pausing {
  kind: 'pausing';
  startedMs: number;
  /** The last voiced sample. */
  endedMs: number;
  /** When the pause was noticed and `Finalize` sent. */
  tentativeMs: number;
  /** When the recogniser's last word on it came, or was given up. */
  finalMs: number | null;
  /** When it starts to count as a pause, if it fell under the interviewer's words. @defaultValue endedMs */
  countsFromMs?: number;
}

/** Since when the candidate has left the floor to the interviewer. */
export function pauseFromMs(pause: Pausing): number {
  return pause.countsFromMs ?? pause.endedMs;
}

/** What the interviewer's voice does. */
export type Voice =
  | { kind: 'quiet' }
  /** Committed, nothing heard yet. */
  | { kind: 'preparing'; reply: Reply; sinceMs: number }
  | { kind: 'speaking'; reply: Reply }
  /** Stopped at the onset of speech that may be an interruption, or because somebody types. */
  | { kind: 'paused'; reply: Reply }
  /** Wanted, but nobody is there to hear it, or somebody types. */
  | { kind: 'held'; reply: Reply; sinceMs: number }
  /** Cut: waits for the client to say how far it played. */
  | { kind: 'flushing'; reply: Reply; sinceMs: number };

export interface Reply {
  id: number;
  cause: ReplyCause;
  /** The candidate's words that it answers, in comparable form. */
  answers: string;
  /** `silent`: the move is to say nothing. */
  progress: 'asked' | 'clause' | 'complete' | 'silent' | 'failed';
  /** Whether the model may say that the turn goes on. */
  mayListen: boolean;
  /** What its move says about the end of the turn; `pending` while the model may still say it. */
  verdict: TurnVerdict | 'pending';
  /** Whether `commit_reply` (or `say_fallback`) went out. */
  committed: boolean;
  /** The interview's own words, behind which there is no further fallback. */
  fallback: boolean;
  /** Said in captions only, for now or for good. */
  voiceless: boolean;
  /** No voice can be had for (the rest of) it. */
  voiceLost: boolean;
  /** Heard so far. */
  heard: string;
  /** That is all of it. */
  heardWhole: boolean;
  /** First sample played; `null` before. */
  startedMs: number | null;
  /** Last sign of life. */
  signMs: number;
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
  /** End of the audio that the last transcript covers. */
  throughMs: number;
  /** End of the audio that final words cover. */
  finalThroughMs: number;
  /** Speculative replies that were begun for it. */
  speculations: number;
  /** What the recogniser makes of these very words, where it follows turns. */
  opinion: TurnOpinion | null;
}

export const EMPTY_DRAFT: Draft = {
  words: [],
  interim: [],
  throughMs: 0,
  finalThroughMs: 0,
  speculations: 0,
  opinion: null,
};

export interface InitialTurnOptions {
  /** BCP 47. @defaultValue en */
  locale?: string;
  /** Number of the first turn. @defaultValue 1 */
  firstTurn?: number;
  /** Session clock now. @defaultValue 0 */
  nowMs?: number;
  /** How long the first client is awaited. @defaultValue as long as any that went away */
  firstClientMs?: number;
  /** Ids of typed answers that the record holds already. */
  typedIds?: readonly string[];
  /** Whether a predecessor gave the candidate time. @defaultValue false */
  timeGranted?: boolean;
  /** What a predecessor learned of the speaker. */
  pace?: SpeakerPace;
  /** What a predecessor heard over the interviewer: an answer once the rest of the reply is over. */
  pendingOverlap?: PendingOverlap | null;
}

/** A state in which nothing has happened. Send `opened`, then `client_connected`. */
export function initialTurnState(settings: TurnModeSettings, options: InitialTurnOptions = {}): TurnState {
  const nowMs = options.nowMs ?? 0;
  const thresholds = thresholdsOf(settings);
  return {
    thresholds,
    locale: options.locale ?? 'en',
    nowMs,
    opening: null,
    client: {
      connected: false,
      sinceMs: nowMs,
      awaitedMs: options.firstClientMs ?? thresholds.deadlines.absenceMs,
      soundAllowed: false,
      soundGivenUp: false,
      microphone: false,
      muted: false,
    },
    hearing: { kind: 'silent' },
    voice: { kind: 'quiet' },
    speculation: null,
    draft: EMPTY_DRAFT,
    pendingOverlap: options.pendingOverlap ?? null,
    committedThroughMs: nowMs,
    tailFromMs: null,
    unsettled: [],
    audibleUntilMs: nowMs,
    audibleText: '',
    quietSinceMs: nowMs,
    typing: null,
    typedQueue: [],
    typedIds: [...(options.typedIds ?? [])],
    requestQueue: [],
    timeGranted: options.timeGranted ?? false,
    grantedMs: null,
    pace: options.pace ?? UNKNOWN_PACE,
    nextReplyId: 1,
    turn: options.firstTurn ?? 1,
    silences: 0,
    notHeard: 0,
    notHeardDue: false,
    missed: false,
    wrapUpDueMs: null,
    wrapUpForced: false,
    ending: null,
    closed: null,
    timers: {},
    phase: 'connecting',
  };
}
