import { HEARTBEAT_TIMEOUT_MS, SUSPEND_AFTER_MS, type TurnMode } from '@vivavoce/contract';
import type { TurnModeSettings } from './events.ts';

/** Every wait of the voice loop, in milliseconds. */
export interface Thresholds {
  mode: TurnMode;
  /** Pause that ends a turn which reads finished, from the last voiced sample. */
  minPauseMs: number;
  /** Pause that ends a turn which reads unfinished. */
  maxPauseMs: number;
  /** Silence after which the interviewer speaks again. */
  silenceMs: number;
  /** The same where words were lost that the candidate holds to be heard. */
  missedSilenceMs: number;
  /** The same for a candidate who types only. */
  typingSilenceMs: number;
  /** Speech during playback that is an interruption by its length alone. */
  interruptionSpeechMs: number;
  /** Words that make one before that. */
  interruptionWords: number;
  /** How long a paused reply waits for words after short speech has ended. */
  interruptionGraceMs: number;
  /** From the last voiced sample: the final of a recogniser that has kept up. */
  finalDeadlineMs: number;
  /** The same where its last words lag behind the sound. */
  lateFinalDeadlineMs: number;
  /** The same where there are no words at all. */
  noTranscriptDeadlineMs: number;
  /** Speech shorter than this without words is a noise. */
  minSpeechMs: number;
  /** Speech that goes on without new words. */
  speechStallMs: number;
  /** First clause of a reply, from its commitment; past the model's own failing over. */
  replyDeadlineMs: number;
  /** First sound after the first clause; past the voice's own second request. */
  voiceDeadlineMs: number;
  /** Longest time without any sign of a reply that is being spoken. */
  playbackStallMs: number;
  /** The same in captions alone, which wait for a client that gives no sign: past the time after which it is given up. */
  captionStallMs: number;
  flushDeadlineMs: number;
  /** How long a reply waits for a page that may not play sound yet, before it is shown. */
  soundHoldMs: number;
  absenceMs: number;
  /** How long a candidate may speak on after the time is up. */
  wrapUpGraceMs: number;
}

const CONVERSATIONAL = {
  mode: 'conversational',
  minPauseMs: 550,
  maxPauseMs: 2_000,
  silenceMs: 12_000,
  missedSilenceMs: 4_000,
  typingSilenceMs: 90_000,
  interruptionSpeechMs: 800,
  interruptionWords: 2,
  interruptionGraceMs: 600,
  finalDeadlineMs: 900,
  lateFinalDeadlineMs: 2_500,
  noTranscriptDeadlineMs: 4_000,
  minSpeechMs: 600,
  speechStallMs: 12_000,
  replyDeadlineMs: 5_000,
  voiceDeadlineMs: 4_500,
  playbackStallMs: 8_000,
  captionStallMs: HEARTBEAT_TIMEOUT_MS + 3_000,
  flushDeadlineMs: 250,
  soundHoldMs: 3_000,
  absenceMs: SUSPEND_AFTER_MS,
  wrapUpGraceMs: 20_000,
} as const satisfies Thresholds;

const CODING = {
  ...CONVERSATIONAL,
  mode: 'coding',
  minPauseMs: 1_500,
  maxPauseMs: 4_000,
  silenceMs: 90_000,
  typingSilenceMs: 90_000,
  interruptionSpeechMs: 1_000,
  interruptionWords: 3,
} as const satisfies Thresholds;

/** The thresholds of a mode; custom ones replace the mode's own. The shorter pause never exceeds the longer. */
export function thresholdsOf(settings: TurnModeSettings): Thresholds {
  const base: Thresholds = settings.mode === 'coding' ? CODING : CONVERSATIONAL;
  const minPauseMs = settings.minPauseMs ?? Math.min(base.minPauseMs, settings.maxPauseMs ?? base.minPauseMs);
  const maxPauseMs = Math.max(minPauseMs, settings.maxPauseMs ?? base.maxPauseMs);
  const checkInMs = settings.mode === 'coding' ? settings.checkInAfterMs : undefined;
  return {
    ...base,
    minPauseMs,
    maxPauseMs,
    silenceMs: checkInMs ?? base.silenceMs,
    typingSilenceMs: checkInMs ?? base.typingSilenceMs,
  };
}
