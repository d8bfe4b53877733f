import type { EndReason, TurnMode } from '@vivavoce/contract/records';

/**
 * Everything that can happen to the turn. `atMs` is when the runtime saw it, on the session's clock, and never goes back;
 * times of sound (`startedMs`, `endedMs`, words) are the true ones of the sample clock and lie before it.
 */
export type TurnEvent = { atMs: number } & TurnEventBody;

export type TurnEventBody =
  | LifecycleEvent
  | HearingEvent
  | TranscriptEvent
  | ReplyEvent
  | PlaybackEvent
  | { type: 'timer_fired'; name: TimerName };

export type EventOf<T extends TurnEventBody['type']> = Extract<TurnEventBody, { type: T }>;

/** What the session, its client and the interview do to the turn. */
export type LifecycleEvent =
  /** First event of a state. Nothing is said before a client is connected. */
  | { type: 'opened'; opening: Opening }
  | { type: 'client_connected'; soundAllowed: boolean; microphone: boolean }
  | { type: 'client_disconnected' }
  | { type: 'sound_changed'; allowed: boolean }
  | { type: 'microphone_changed'; open: boolean }
  | { type: 'mute_changed'; muted: boolean }
  /** New turn mode or thresholds, in force from now on, in the middle of a turn too. */
  | { type: 'mode_changed'; settings: TurnModeSettings }
  /** A typed answer: a whole turn at once, at any moment. `id` names it across connections; the same again does nothing. */
  | { type: 'typed_answer'; id: string; text: string; questionId?: string | null }
  /** A keystroke. `draft`: something is in the field now. */
  | { type: 'typing'; draft: boolean }
  /** A button of the candidate: done as soon as nobody speaks. `id` names it across connections; the same again does nothing. */
  | { type: 'requested'; id: string; request: 'repeat' | 'pause' | 'skip' }
  /** The candidate was given time: the next prompt waits for long, or for so long where that is more than usual. */
  | { type: 'time_granted'; forMs?: number }
  /** The interview's time runs out: its next words are the closing. The candidate may finish within a grace. */
  | { type: 'wrap_up_due' }
  /** The interview is over (its closing was heard), or somebody ended it: stop at once, keep what was said. */
  | { type: 'end'; reason: EndReason };

/** What the interviewer does first. A successor of a dead worker chooses by what the record holds. */
export type Opening =
  /** A new session: greet. */
  | 'greet'
  /** The candidate's last answer has had no reply yet. */
  | 'reply'
  /** The interviewer's last words were cut by something other than the candidate: say them again. */
  | 'resume'
  /** The candidate was speaking, and the words went with the worker that heard them: listen, and ask for them soon. */
  | 'missed'
  /** The interviewer spoke last, in full: listen. */
  | 'listen';

/** Voice activity. */
export type HearingEvent =
  | { type: 'vad_speech_started'; startedMs: number }
  /** The tentative pause: about 100 ms of silence after `endedMs`, the last voiced sample. */
  | { type: 'vad_speech_ended'; endedMs: number };

/** A word as the recogniser placed it; `text` with its punctuation. */
export interface HeardWord {
  text: string;
  startMs: number;
  endMs: number;
}

/**
 * - `ending`: these may well be the last words of the turn, and then they stay as they are
 * - `resumed`: they were not: speech goes on
 * - `over`: the turn has ended
 */
export type TurnOpinion = 'ending' | 'resumed' | 'over';

export type TranscriptEvent =
  /** Words that may still change: each interim replaces the one before. `throughMs` is the end of the audio it covers. */
  | { type: 'stt_interim'; words: HeardWord[]; throughMs: number }
  /** Words that will not change. Empty where a `Finalize` found nothing. */
  | { type: 'stt_final'; words: HeardWord[]; throughMs: number; fromFinalize: boolean }
  /** What a recogniser that follows turns makes of the words that it just told; others have none. */
  | { type: 'stt_opinion'; opinion: TurnOpinion; throughMs: number }
  /** The recogniser was lost; the runtime opens another one on its own. */
  | { type: 'stt_failed' };

/** The model's work on a reply. Events of a reply that is no longer wanted are ignored. */
export type ReplyEvent =
  /**
   * The model, or the interview itself, named the move, before any words of it; what that says about the turn it answers. Once
   * for a reply.
   */
  | { type: 'reply_move'; replyId: number; verdict: TurnVerdict }
  /** The first clause can be spoken. */
  | { type: 'reply_first_clause'; replyId: number }
  /** A sign of life: more text arrived. */
  | { type: 'reply_text'; replyId: number }
  /** All text is there. `spoken: false`: the move was to say nothing (`wait`). */
  | { type: 'reply_completed'; replyId: number; spoken: boolean }
  /** No text, or no more of it. If a clause already arrived, that is the reply. */
  | { type: 'reply_failed'; replyId: number };

/**
 * What the move of a speculative reply says about the end of the turn.
 *
 * - `over`: it answers, so the turn reads finished to the model
 * - `goes_on`: the candidate has not finished, or wants time
 * - `none`: nothing: the model named no move that it may make
 */
export type TurnVerdict = 'over' | 'goes_on' | 'none';

/** Playback of a committed reply, as the client reports it, or by the server's pacing where it does not. */
export type PlaybackEvent =
  | { type: 'playback_started'; replyId: number }
  /** Everything heard so far of this reply, cut at a word; `whole` where nothing of it is left. */
  | { type: 'heard'; replyId: number; text: string; whole?: boolean }
  | { type: 'playback_finished'; replyId: number; text: string }
  /** Answer to `flush_playback`: everything heard of this reply until playback stopped, cut at a word. */
  | { type: 'flushed'; replyId: number; text: string }
  /** No voice can be had for (the rest of) this reply. */
  | { type: 'tts_failed'; replyId: number };

/**
 * - `silence`: nobody has said anything for long
 * - `endpoint`: the pause is now long enough to end the turn
 * - `ahead`: the turn ends soon, and has no reply that could be spoken
 * - `transcript`: the recogniser's final is overdue
 * - `speech`: speech goes on without a transcript
 * - `interruption`: decide whether this was one
 * - `reply`: the model's first clause is overdue
 * - `voice`: the first sound of a reply, or the next sign of it, is overdue
 * - `flush`: the client does not say how far it played
 * - `sound`: the page does not play sound yet
 * - `absence`: no client
 * - `typing`: the last keystroke is long ago
 * - `wrap_up`: the grace of a candidate who speaks past the end is over
 */
export const TIMER_NAMES = [
  'silence',
  'endpoint',
  'ahead',
  'transcript',
  'speech',
  'interruption',
  'reply',
  'voice',
  'flush',
  'sound',
  'absence',
  'typing',
  'wrap_up',
] as const;
export type TimerName = (typeof TIMER_NAMES)[number];

export interface TurnModeSettings {
  mode: TurnMode;
  minPauseMs?: number;
  maxPauseMs?: number;
  checkInAfterMs?: number;
  silenceAfterMs?: number;
}
