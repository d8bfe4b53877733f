import type { EventOf } from '../events.ts';
import { hold, sayBy } from '../floor.ts';
import { dropSpeculation, replyOf, type Step } from '../step.ts';
import { onMicrophoneGone } from './speech.ts';

export function onConnected(step: Step, event: EventOf<'client_connected'>): void {
  const { state, atMs } = step;
  if (state.client.connected) onDisconnected(step);
  state.client = {
    ...state.client,
    connected: true,
    sinceMs: atMs,
    soundAllowed: event.soundAllowed,
    soundGivenUp: false,
    microphone: event.microphone,
    // Each connection begins unmuted; a client that is not says so.
    muted: false,
  };
  state.quietSinceMs = atMs;
  // What the page before had in its field is known to the next one only once somebody types there.
  state.typing = null;
  if (state.voice.kind === 'held') state.voice = { ...state.voice, sinceMs: atMs };
}

export function onDisconnected(step: Step): void {
  const { state, atMs } = step;
  if (!state.client.connected) return;
  onMicrophoneGone(step);
  dropSpeculation(step);
  hold(step);
  const awaitedMs = state.thresholds.deadlines.absenceMs;
  state.client = { ...state.client, connected: false, sinceMs: atMs, awaitedMs };
}

/** The page started or stopped playing sound: the reply continues by voice, or in captions only. */
export function onSoundChanged(step: Step, allowed: boolean): void {
  const { state } = step;
  state.client = { ...state.client, soundAllowed: allowed };
  const reply = replyOf(state);
  if (reply !== null) sayBy(step, { voiceless: !allowed || reply.voiceLost });
}

export function onMicrophoneChanged(step: Step, open: boolean): void {
  step.state.client = { ...step.state.client, microphone: open };
  if (!open) onMicrophoneGone(step);
}

export function onMuteChanged(step: Step, muted: boolean): void {
  step.state.client = { ...step.state.client, muted };
  if (muted) onMicrophoneGone(step);
}

/** Somebody types. The rules keep the interviewer quiet; the timers, the silences. */
export function onTyping(step: Step, draft: boolean): void {
  const { typing } = step.state;
  const begunBefore = draft && typing?.draft === true && typing.begunBefore;
  step.state.typing = { keyMs: step.atMs, draft, asked: false, begunBefore };
}
