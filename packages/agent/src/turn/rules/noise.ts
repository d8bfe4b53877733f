import { isHum } from '../language/words.ts';
import { becomeSilent, draftText, dropSpeculation, emit, type Step } from '../step.ts';

/** Short speech in which the recogniser found no words. */
export function noise(step: Step): boolean {
  const { state } = step;
  const { hearing, thresholds, voice } = state;
  if (hearing.kind !== 'pausing' || voice.kind === 'paused') return false;
  const text = draftText(state);
  const hummed = text !== '' && isHum(text);
  if (hearing.finalMs === null || (text !== '' && !hummed)) return false;
  if (!hummed && hearing.endedMs - hearing.startedMs >= thresholds.endpointing.minSpeechMs) return false;
  if (hummed) {
    state.committedThroughMs = Math.max(state.committedThroughMs, hearing.endedMs);
    emit(step, { type: 'show_interim', turn: state.turn, text: '' });
  }
  dropSpeculation(step);
  becomeSilent(step);
  return true;
}
