import type { Reply, TurnState } from './state.ts';

/** Whether somebody types right now: something is in the field, and the last keystroke is not long ago. */
export function isTyping({ typing, nowMs, thresholds }: TurnState): boolean {
  return typing?.draft === true && nowMs < typing.keyMs + thresholds.silence.keystrokeMs;
}

/** The time is up for those who type, too; and what somebody asks for by a button they want to hear now. */
export function yieldsToTyping({ cause }: Reply): boolean {
  return cause.kind !== 'time_up' && cause.kind !== 'request';
}

/** Whether the interviewer has something to say, and keeps it back because somebody types. */
export function awaitsTyping(state: TurnState): boolean {
  const { voice } = state;
  if (voice.kind !== 'held' && voice.kind !== 'paused') return false;
  return isTyping(state) && yieldsToTyping(voice.reply);
}

/** When a silence is over: what is typed holds it, a keystroke alone for a while, a draft for long. */
export function silenceEndMs(state: TurnState, silenceMs: number): number {
  const { typing, quietSinceMs, thresholds } = state;
  const { keystrokeMs, draftMs } = thresholds.silence;
  if (typing === null) return quietSinceMs + silenceMs;
  const idleSinceMs = typing.keyMs + keystrokeMs;
  if (typing.draft && !typing.asked) return Math.max(quietSinceMs + silenceMs, idleSinceMs + draftMs);
  return Math.max(quietSinceMs, idleSinceMs) + silenceMs;
}
