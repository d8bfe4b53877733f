import { type Pausing, pauseFromMs, type Timers, type TurnState } from './state.ts';
import { draftText } from './step.ts';
import { endpointWaitMs } from './strategies/end.ts';
import { longSpeechMs } from './strategies/interruption.ts';

/**
 * Which deadlines a state has. Derived, never set by hand, so that no way into a state can forget its way out: every state
 * that is not closed has at least one.
 */
export function timersOf(state: TurnState): Timers {
  const { client, thresholds } = state;
  if (state.closed !== null) return {};
  if (state.voice.kind === 'flushing') return { flush: state.voice.sinceMs + thresholds.flushDeadlineMs };
  if (!client.connected) return { absence: client.sinceMs + thresholds.absenceMs };
  const timers = { ...hearingTimers(state), ...voiceTimers(state) };
  if (state.wrapUpDueMs !== null && !state.wrapUpForced)
    timers.wrap_up = state.wrapUpDueMs + thresholds.wrapUpGraceMs;
  return timers;
}

function hearingTimers(state: TurnState): Timers {
  const { hearing, thresholds, voice } = state;
  switch (hearing.kind) {
    case 'silent':
      return voice.kind === 'quiet' ? { silence: state.quietSinceMs + silenceMs(state) } : {};
    case 'speaking':
      return { speech: hearing.progressMs + thresholds.speechStallMs };
    case 'pausing':
      if (voice.kind === 'paused') return {};
      return draftText(state) !== '' && hearing.finalMs !== null
        ? { endpoint: turnEndMs(state, hearing) }
        : { transcript: transcriptDeadlineMs(state) };
  }
}

function voiceTimers(state: TurnState): Timers {
  const { hearing, thresholds, voice, client } = state;
  switch (voice.kind) {
    case 'quiet':
    case 'flushing':
      return {};
    case 'preparing':
      return voice.reply.progress === 'asked'
        ? { reply: voice.sinceMs + thresholds.replyDeadlineMs }
        : { voice: Math.max(voice.sinceMs, voice.reply.signMs) + voiceStallMs(state) };
    case 'speaking':
      return { voice: voice.reply.signMs + voiceStallMs(state) };
    case 'paused':
      return { interruption: interruptionDeadlineMs(state) };
    case 'held':
      return client.soundAllowed || hearing.kind !== 'silent'
        ? {}
        : { sound: voice.sinceMs + thresholds.soundHoldMs };
  }
}

function voiceStallMs({ voice, thresholds }: TurnState): number {
  if (voice.kind !== 'quiet' && voice.reply.voiceless) return thresholds.captionStallMs;
  return voice.kind === 'speaking' ? thresholds.playbackStallMs : thresholds.voiceDeadlineMs;
}

/** When a paused reply goes on, or is given up, whatever comes. */
export function interruptionDeadlineMs(state: TurnState): number {
  const { hearing, thresholds, voice, nowMs } = state;
  switch (hearing.kind) {
    case 'silent':
      return voice.kind === 'paused' ? voice.reply.signMs : nowMs;
    case 'speaking':
      return hearing.startedMs + longSpeechMs(draftText(state), thresholds);
    case 'pausing':
      return hearing.endedMs + thresholds.interruptionGraceMs;
  }
}

/** When the pause ends the turn. One that a lost connection fell into is counted anew, and generously. */
export function turnEndMs(state: TurnState, pause: Pausing): number {
  const { client, thresholds, pace } = state;
  const fromMs = pauseFromMs(pause);
  if (client.sinceMs > fromMs) return client.sinceMs + thresholds.maxPauseMs;
  return fromMs + endpointWaitMs(draftText(state), thresholds, pace);
}

/** When the recogniser's final is given up, from the true end of speech. */
export function transcriptDeadlineMs(state: TurnState): number {
  const { hearing, thresholds, draft } = state;
  if (hearing.kind !== 'pausing') return state.nowMs;
  if (draftText(state) === '') {
    const waitMs = hearing.finalMs === null ? thresholds.noTranscriptDeadlineMs : thresholds.maxPauseMs;
    return Math.max(hearing.endedMs, state.client.sinceMs) + waitMs;
  }
  return (
    hearing.endedMs +
    (coversSpeech(draft.throughMs, hearing.endedMs)
      ? thresholds.finalDeadlineMs
      : thresholds.lateFinalDeadlineMs)
  );
}

/** A recogniser's time stamps are rough: it has kept up when it is this near to the end of speech. */
const COVERED_WITHIN_MS = 150;

export function coversSpeech(throughMs: number, endedMs: number): boolean {
  return throughMs >= endedMs - COVERED_WITHIN_MS;
}

function silenceMs({ client, thresholds, silences, missed }: TurnState): number {
  if (missed) return thresholds.missedSilenceMs;
  const baseMs = client.microphone && !client.muted ? thresholds.silenceMs : thresholds.typingSilenceMs;
  return silences === 0 ? baseMs : Math.round(baseMs * 1.25);
}
