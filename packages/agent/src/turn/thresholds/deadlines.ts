import { HEARTBEAT_TIMEOUT_MS } from '@vivavoce/contract/realtime';
import { SUSPEND_AFTER_MS } from '@vivavoce/contract/session';

/** How long each stage may keep the conversation waiting. The same in every mode. */
export interface Deadlines {
  /**
   * The final of a recogniser that has kept up, from the last voiced sample.
   * @defaultValue 900
   */
  finalMs: number;
  /**
   * The same where its last words lag behind the sound.
   * @defaultValue 2500
   */
  lateFinalMs: number;
  /**
   * The same where there are no words at all.
   * @defaultValue 4000
   */
  noTranscriptMs: number;
  /**
   * Speech that goes on without new words.
   * @defaultValue 12000
   */
  speechStallMs: number;
  /**
   * First clause of a reply, from its commitment; past the model's own failover.
   * @defaultValue 5000
   */
  replyMs: number;
  /**
   * First sound after the first clause; past the voice's own second request.
   * @defaultValue 4500
   */
  voiceMs: number;
  /**
   * Longest time without any sign of a reply that is being spoken.
   * @defaultValue 8000
   */
  playbackStallMs: number;
  /**
   * The same in captions alone, which wait for a client that gives no sign: past the time after which it is given up.
   * @defaultValue the heartbeat's timeout and 3000
   */
  captionStallMs: number;
  /**
   * For the client to say how far it played.
   * @defaultValue 250
   */
  flushMs: number;
  /**
   * How long a reply waits for a page that may not play sound yet, before it is shown.
   * @defaultValue 3000
   */
  soundHoldMs: number;
  /**
   * Without a client, before the session is suspended.
   * @defaultValue 30000
   */
  absenceMs: number;
  /**
   * How long a candidate may speak on after the time is up.
   * @defaultValue 20000
   */
  wrapUpGraceMs: number;
}

export const DEADLINES = {
  finalMs: 900,
  lateFinalMs: 2_500,
  noTranscriptMs: 4_000,
  speechStallMs: 12_000,
  replyMs: 5_000,
  voiceMs: 4_500,
  playbackStallMs: 8_000,
  captionStallMs: HEARTBEAT_TIMEOUT_MS + 3_000,
  flushMs: 250,
  soundHoldMs: 3_000,
  absenceMs: SUSPEND_AFTER_MS,
  wrapUpGraceMs: 20_000,
} as const satisfies Deadlines;
