import type { TurnTimings } from '@vivavoce/contract/internal';
import type { Phase } from '@vivavoce/contract/realtime';
import type { EndReason, TurnMode } from '@vivavoce/contract/records';
import type { TimerName } from './events.ts';

/**
 * What the runtime has to do, in this order. Each is idempotent by its ids.
 *
 * The life of a reply: `start_reply` → (`commit_reply`) → exactly one of `commit_assistant_turn` and `drop_reply`. Only a
 * committed reply may be heard. `cancel_reply` stops its generation and synthesis and comes before either end.
 */
export type TurnEffect =
  /** Ask the recogniser for what it has; at most once a pause. */
  | { type: 'finalize_stt' }
  /** The recogniser gave nothing for long: open another one. */
  | { type: 'restart_stt' }
  /**
   * Generate a reply and synthesise its first clause, unheard. `replyId` rises by one each time and may serve as the
   * generation of the audio stream. `speculative`: the turn is not over yet; not in the history either, so `text` (all of the
   * candidate's turn so far, empty where the interviewer speaks unasked) goes to the model on top of it. `mayListen`: the model
   * may say that the turn goes on, instead of an answer or before it.
   */
  | {
      type: 'start_reply';
      replyId: number;
      cause: ReplyCause;
      text: string;
      speculative: boolean;
      mayListen: boolean;
    }
  /** Stop generating and synthesising; nothing more of it is wanted. */
  | { type: 'cancel_reply'; replyId: number }
  /** The turn is confirmed: speak this reply, now and as it grows. `voiceless`: without a sound, `play_silently` follows. */
  | { type: 'commit_reply'; replyId: number; voiceless: boolean }
  /**
   * The model failed: speak the interview's own words under this (new) id. Committed from the start; follows the same events.
   * `voiceless` as above.
   */
  | { type: 'say_fallback'; replyId: number; cause: ReplyCause; voiceless: boolean }
  | { type: 'pause_playback'; replyId: number }
  | { type: 'resume_playback'; replyId: number }
  /** Throw away what is not played yet; answer with `flushed`. */
  | { type: 'flush_playback'; replyId: number }
  /** A new connection, or a page that plays sound again: play this reply there, from the first word not heard. */
  | { type: 'restart_playback'; replyId: number }
  /** No voice, or nobody who can hear it: captions go on from the first word not heard, at the pace of speech, reported as playback. */
  | { type: 'play_silently'; replyId: number }
  /** The turn so far, as a growing caption; empty text takes it away. */
  | { type: 'show_interim'; turn: number; text: string }
  /** A whole turn of the candidate, once. `typedId` where it was typed. */
  | {
      type: 'commit_user_turn';
      turn: number;
      text: string;
      input: 'voice' | 'typed';
      typedId?: string;
      /** The question that a typed answer was begun for, where the client knows. */
      questionId?: string | null;
      /** It was begun before the interviewer asked whether to go on. */
      begunBefore?: boolean;
      startMs: number;
      endMs: number;
    }
  /** A button of the candidate is due, before the reply to it. */
  | { type: 'take_request'; id: string; request: 'repeat' | 'pause' | 'skip' }
  /** What was heard of a reply, once, never empty. */
  | {
      type: 'commit_assistant_turn';
      replyId: number;
      text: string;
      interrupted: boolean;
      startMs: number;
      endMs: number;
    }
  /**
   * A reply of which nothing was heard (or that chose to say nothing) is over. `typed_over`: cut off by somebody who types, and
   * may have read it.
   */
  | { type: 'drop_reply'; replyId: number; reason: 'unheard' | 'typed_over' | 'silent' }
  /** What the turn knows of the stages behind a reply; the runtime adds its own. At the first sample played. */
  | { type: 'report_timings'; replyId: number; timings: Omit<TurnTimings, 'turnId'> }
  | { type: 'set_phase'; phase: Phase }
  /** Replaces a timer of the same name. At `atMs` the runtime sends `timer_fired`. */
  | { type: 'set_timer'; name: TimerName; atMs: number }
  | { type: 'clear_timer'; name: TimerName }
  /** Nobody came back: everything is committed; give the session away. The state is closed. */
  | { type: 'suspend' }
  /** Everything is committed. The state is closed. */
  | { type: 'end_session'; reason: EndReason };

/** Why the interviewer speaks. */
export type ReplyCause =
  | { kind: 'greeting' }
  | { kind: 'answer' }
  /** A button. */
  | { kind: 'request' }
  /** Go on where something cut the interviewer off. */
  | { kind: 'resume' }
  /** Silence for the `count`th time in a row, from 1. In coding mode this is the check-in. */
  | { kind: 'silence'; count: number; mode: TurnMode }
  /** What was typed long ago was not sent: ask, once, whether to go on. */
  | { kind: 'draft' }
  /** The words that the candidate was saying were lost. */
  | { kind: 'missed' }
  /** There was speech but no words, for the `count`th time in a row, from 1. */
  | { kind: 'not_heard'; count: number }
  | { kind: 'time_up' };
