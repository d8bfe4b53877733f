import { comparable } from './language/words.ts';
import { type Pausing, pauseFromMs, type Reply, type Timers, type TurnState } from './state.ts';
import { draftText } from './step.ts';
import { endpointWaitMs } from './strategies/end.ts';
import { longSpeechMs } from './strategies/interruption.ts';
import { awaitsTyping, isTyping, silenceEndMs } from './typing.ts';

/**
 * Which deadlines a state has. Derived, never set by hand, so that no way into a state can forget its way out: every state
 * that is not closed has at least one.
 */
export function timersOf(state: TurnState): Timers {
  const { client } = state;
  const { deadlines } = state.thresholds;
  if (state.closed !== null) return {};
  if (state.voice.kind === 'flushing') return { flush: state.voice.sinceMs + deadlines.flushMs };
  if (!client.connected) return { absence: client.sinceMs + client.awaitedMs };
  const timers = { ...hearingTimers(state), ...voiceTimers(state) };
  if (state.typing !== null && isTyping(state))
    timers.typing = state.typing.keyMs + state.thresholds.silence.keystrokeMs;
  if (state.wrapUpDueMs !== null && !state.wrapUpForced)
    timers.wrap_up = state.wrapUpDueMs + deadlines.wrapUpGraceMs;
  return timers;
}

function hearingTimers(state: TurnState): Timers {
  const { hearing, thresholds, voice } = state;
  switch (hearing.kind) {
    case 'silent':
      return voice.kind === 'quiet' ? { silence: silenceEndMs(state, silenceMs(state)) } : {};
    case 'speaking':
      return { speech: hearing.progressMs + thresholds.deadlines.speechStallMs };
    case 'pausing':
      if (voice.kind === 'paused') return {};
      return draftText(state) !== '' && hearing.finalMs !== null
        ? { endpoint: turnEndMs(state, hearing), ...aheadTimer(state, hearing) }
        : { transcript: transcriptDeadlineMs(state) };
  }
}

function voiceTimers(state: TurnState): Timers {
  const { hearing, voice, client } = state;
  const { deadlines } = state.thresholds;
  switch (voice.kind) {
    case 'quiet':
    case 'flushing':
      return {};
    case 'preparing':
      return voice.reply.progress === 'asked'
        ? { reply: voice.sinceMs + deadlines.replyMs }
        : { voice: Math.max(voice.sinceMs, voice.reply.signMs) + voiceStallMs(state) };
    case 'speaking':
      return { voice: voice.reply.signMs + voiceStallMs(state) };
    case 'paused':
      // The candidate types, and says nothing: the last keystroke decides.
      if (hearing.kind === 'silent' && awaitsTyping(state)) return {};
      return { interruption: interruptionDeadlineMs(state) };
    case 'held':
      return client.soundAllowed || client.soundGivenUp || hearing.kind !== 'silent'
        ? {}
        : { sound: voice.sinceMs + deadlines.soundHoldMs };
  }
}

function voiceStallMs({ voice, thresholds: { deadlines } }: TurnState): number {
  if (voice.kind !== 'quiet' && voice.reply.voiceless) return deadlines.captionStallMs;
  return voice.kind === 'speaking' ? deadlines.playbackStallMs : deadlines.voiceMs;
}

/** When a paused reply resumes or is given up, whatever happens. */
export function interruptionDeadlineMs(state: TurnState): number {
  const { hearing, thresholds, voice, nowMs } = state;
  switch (hearing.kind) {
    case 'silent':
      return voice.kind === 'paused' ? voice.reply.signMs : nowMs;
    case 'speaking':
      return hearing.startedMs + longSpeechMs(draftText(state), thresholds.interruption);
    case 'pausing':
      return hearing.endedMs + thresholds.interruption.graceMs;
  }
}

/** When the pause ends the turn. If the connection was lost during it, the count restarts, generously. */
export function turnEndMs(state: TurnState, pause: Pausing): number {
  const { client, thresholds, pace, locale, speculation, draft } = state;
  const fromMs = pauseFromMs(pause);
  if (client.sinceMs > fromMs) return client.sinceMs + thresholds.endpointing.maxPauseMs;
  const text = draftText(state);
  const own = speculation?.answers === comparable(text) ? speculation.verdict : 'none';
  // Where the model has not said what it thinks of the turn, the recogniser may have.
  const verdict = (own === 'none' || own === 'pending') && draft.opinion === 'over' ? 'over' : own;
  return fromMs + endpointWaitMs({ text, locale, verdict, pace }, thresholds.endpointing);
}

/** A reply takes about this long from its request to its first sound. */
const REPLY_AHEAD_MS = 1_000;
/** How often a turn's words may change under a speculative reply; after that, the reply waits until the turn is confirmed. */
export const MAX_SPECULATIONS = 6;

/**
 * When a reply has to be begun so that it can be heard at the end of a long pause: the model was not asked, or it chose to listen
 * and has nothing to say.
 */
export function replyAheadMs(state: TurnState, pause: Pausing): number {
  return turnEndMs(state, pause) - REPLY_AHEAD_MS;
}

/** A reply that says that the turn goes on, and nothing else. */
export function isListening({ mayListen, verdict, progress }: Reply): boolean {
  return mayListen && verdict === 'goes_on' && progress === 'silent';
}

function aheadTimer(state: TurnState, pause: Pausing): Timers {
  const { speculation, voice, draft } = state;
  const due = speculation === null || isListening(speculation);
  if (!due || voice.kind !== 'quiet' || draft.speculations >= MAX_SPECULATIONS) return {};
  if (comparable(draftText(state)) === '') return {};
  return { ahead: replyAheadMs(state, pause) };
}

/** When to stop waiting for the recogniser's final, from the true end of speech. */
export function transcriptDeadlineMs(state: TurnState): number {
  const { hearing, draft } = state;
  const { deadlines, endpointing } = state.thresholds;
  if (hearing.kind !== 'pausing') return state.nowMs;
  if (draftText(state) === '') {
    const waitMs = hearing.finalMs === null ? deadlines.noTranscriptMs : endpointing.maxPauseMs;
    return Math.max(hearing.endedMs, state.client.sinceMs) + waitMs;
  }
  return (
    hearing.endedMs +
    (coversSpeech(draft.throughMs, hearing.endedMs) ? deadlines.finalMs : deadlines.lateFinalMs)
  );
}

/** A recogniser's timestamps are rough: it has kept up if it is this close to the end of speech. */
const COVERED_WITHIN_MS = 150;

export function coversSpeech(throughMs: number, endedMs: number): boolean {
  return throughMs >= endedMs - COVERED_WITHIN_MS;
}

function silenceMs(state: TurnState): number {
  const { client, silences, missed, timeGranted, grantedMs, typing } = state;
  const { silence } = state.thresholds;
  if (missed) return silence.afterMissedMs;
  if (timeGranted && grantedMs === null) return silence.afterGrantMs;
  const speaks = client.microphone && !client.muted && !typing?.draft;
  const baseMs = speaks ? silence.afterMs : silence.typingAfterMs;
  if (timeGranted) return Math.max(grantedMs ?? 0, baseMs);
  return silences === 0 ? baseMs : Math.round(baseMs * 1.25);
}
