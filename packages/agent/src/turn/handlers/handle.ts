import type { TimerName, TurnEvent } from '../events.ts';
import { fallBack, finishReply } from '../floor.ts';
import { changeReply, type Step } from '../step.ts';
import {
  onConnected,
  onDisconnected,
  onMicrophoneChanged,
  onMuteChanged,
  onSoundChanged,
  onTyping,
} from './client.ts';
import {
  onFlushed,
  onHeard,
  onPlaybackFinished,
  onPlaybackStarted,
  onVoiceFailed,
  onVoiceOverdue,
} from './playback.ts';
import { onReplyCompleted, onReplyFailed, onReplyFirstClause, onReplyMove } from './reply.ts';
import {
  onEnd,
  onModeChanged,
  onRequested,
  onSilence,
  onTyped,
  onWrapUpDue,
  onWrapUpOverdue,
} from './session.ts';
import { onSpeechEnded, onSpeechStalled, onSpeechStarted } from './speech.ts';
import { onFinal, onInterim, onOpinion, onRecogniserFailed, onTranscriptOverdue } from './transcript.ts';

/** Applies what an event itself changes; the rules draw the conclusions. */
export function handleEvent(step: Step, event: TurnEvent): void {
  const { state } = step;
  switch (event.type) {
    case 'opened':
      state.opening = event.opening;
      return;
    case 'client_connected':
      onConnected(step, event);
      return;
    case 'client_disconnected':
      onDisconnected(step);
      return;
    case 'sound_changed':
      onSoundChanged(step, event.allowed);
      return;
    case 'microphone_changed':
      onMicrophoneChanged(step, event.open);
      return;
    case 'mute_changed':
      onMuteChanged(step, event.muted);
      return;
    case 'mode_changed':
      onModeChanged(step, event.settings);
      return;
    case 'typed_answer':
      onTyped(step, event);
      return;
    case 'typing':
      onTyping(step, event.draft);
      return;
    case 'requested':
      onRequested(step, event);
      return;
    case 'time_granted':
      state.timeGranted = true;
      state.grantedMs = event.forMs ?? null;
      return;
    case 'wrap_up_due':
      onWrapUpDue(step);
      return;
    case 'end':
      onEnd(step, event.reason);
      return;
    case 'vad_speech_started':
      onSpeechStarted(step, event);
      return;
    case 'vad_speech_ended':
      onSpeechEnded(step, event.endedMs);
      return;
    case 'stt_interim':
      onInterim(step, event);
      return;
    case 'stt_final':
      onFinal(step, event);
      return;
    case 'stt_opinion':
      onOpinion(step, event);
      return;
    case 'stt_failed':
      onRecogniserFailed(step);
      return;
    case 'reply_move':
      onReplyMove(step, event);
      return;
    case 'reply_first_clause':
      onReplyFirstClause(step, event);
      return;
    case 'reply_text':
      changeReply(step, event.replyId, () => ({}));
      return;
    case 'reply_completed':
      onReplyCompleted(step, event);
      return;
    case 'reply_failed':
      onReplyFailed(step, event.replyId);
      return;
    case 'playback_started':
      onPlaybackStarted(step, event.replyId);
      return;
    case 'heard':
      onHeard(step, event);
      return;
    case 'playback_finished':
      onPlaybackFinished(step, event);
      return;
    case 'flushed':
      onFlushed(step, event);
      return;
    case 'tts_failed':
      onVoiceFailed(step, event.replyId);
      return;
    case 'timer_fired':
      onTimer(step, event.name);
      return;
  }
}

/** Ignores a timer that was cleared or moved since it fired. */
function onTimer(step: Step, name: TimerName): void {
  const { state, atMs } = step;
  const dueMs = state.timers[name];
  if (dueMs === undefined || atMs < dueMs) return;
  delete state.timers[name];
  switch (name) {
    case 'silence':
      onSilence(step);
      return;
    case 'transcript':
      onTranscriptOverdue(step);
      return;
    case 'speech':
      onSpeechStalled(step);
      return;
    case 'reply':
      fallBack(step);
      return;
    case 'voice':
      onVoiceOverdue(step);
      return;
    case 'flush':
      finishReply(step, true);
      return;
    case 'sound':
      state.client = { ...state.client, soundGivenUp: true };
      return;
    case 'absence':
      onEnd(step, 'suspended');
      return;
    case 'wrap_up':
      onWrapUpOverdue(step);
      return;
    case 'endpoint':
    case 'ahead':
    case 'interruption':
    case 'typing':
      // The rules decide by the time itself.
      return;
  }
}
