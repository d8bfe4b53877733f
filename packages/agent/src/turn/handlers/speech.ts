import type { EventOf } from '../events.ts';
import { readingOf } from '../language/completeness.ts';
import { setsPoints, withPause } from '../pace.ts';
import { EMPTY_DRAFT } from '../state.ts';
import { draftText, dropSpeculation, emit, type Step } from '../step.ts';
import { onsetOf } from '../strategies/start.ts';
import { coversSpeech } from '../timers.ts';

export function onSpeechStarted(step: Step, event: EventOf<'vad_speech_started'>): void {
  const { state, atMs } = step;
  const { hearing, voice } = state;
  const onset = onsetOf(state.client, voice.kind);
  if (onset === 'nothing' || hearing.kind === 'speaking') return;
  if (hearing.kind === 'pausing') {
    // Waiting for the interviewer to finish is not a pause.
    if (hearing.countsFromMs === undefined) learnPause(step, event.startedMs - hearing.endedMs);
    dropSpeculation(step);
    state.draft = { ...state.draft, opinion: null };
  } else {
    state.draft = EMPTY_DRAFT;
  }
  state.notHeardDue = false;
  const startedMs = hearing.kind === 'pausing' ? hearing.startedMs : Math.min(event.startedMs, atMs);
  state.hearing = { kind: 'speaking', startedMs, progressMs: atMs, restarted: false };
  if (onset === 'interruption' && (voice.kind === 'preparing' || voice.kind === 'speaking')) {
    state.voice = { kind: 'paused', reply: { ...voice.reply, signMs: atMs } };
    emit(step, { type: 'pause_playback', replyId: voice.reply.id });
  }
}

/** A pause after a full sentence that was not the end: this speaker makes such pauses. */
function learnPause(step: Step, pauseMs: number): void {
  const { state } = step;
  const { end, closed } = readingOf(draftText(state), state.locale);
  if (pauseMs <= 0 || end === 'open' || end === 'loose' || (!closed && setsPoints(state.pace))) return;
  state.pace = withPause(state.pace, pauseMs);
}

export function onSpeechEnded(step: Step, endedMs: number): void {
  const { state, atMs } = step;
  if (state.hearing.kind !== 'speaking') return;
  const { startedMs } = state.hearing;
  const lastMs = Math.min(Math.max(endedMs, startedMs), atMs);
  // A recogniser that ended the utterance on its own a moment ago has next to nothing to add, and may never answer `Finalize`.
  const { words, finalThroughMs, throughMs, opinion } = state.draft;
  const final =
    (words.length > 0 && coversSpeech(finalThroughMs, lastMs)) ||
    ((opinion === 'ending' || opinion === 'over') && coversSpeech(throughMs, lastMs));
  state.hearing = {
    kind: 'pausing',
    startedMs,
    endedMs: lastMs,
    tentativeMs: atMs,
    finalMs: final ? atMs : null,
  };
  emit(step, { type: 'finalize_stt' });
}

/** The microphone is gone (muted, unplugged, disconnected): speech ends here. */
export function onMicrophoneGone(step: Step): void {
  onSpeechEnded(step, step.atMs);
}

/** Speech continues but the transcript does not: try another recogniser first, then treat it as noise. */
export function onSpeechStalled(step: Step): void {
  const { state, atMs } = step;
  if (state.hearing.kind !== 'speaking') return;
  if (state.hearing.restarted) {
    onSpeechEnded(step, atMs);
    return;
  }
  emit(step, { type: 'restart_stt' });
  state.hearing = { ...state.hearing, restarted: true, progressMs: atMs };
}
