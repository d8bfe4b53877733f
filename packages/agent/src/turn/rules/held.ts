import { release } from '../floor.ts';
import { canPlay, type Step } from '../step.ts';

export function held(step: Step): boolean {
  const { state } = step;
  if (state.voice.kind !== 'held' || state.hearing.kind !== 'silent' || !canPlay(step)) return false;
  release(step);
  return true;
}
