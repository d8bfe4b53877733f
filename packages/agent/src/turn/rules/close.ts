import { commitDraft, commitTyped } from '../commit.ts';
import { emit, type Step } from '../step.ts';

/** Everything is said: the state closes. */
export function close(step: Step): boolean {
  const { state } = step;
  if (state.ending === null) return false;
  if (state.voice.kind === 'flushing') return false;
  commitDraft(step);
  for (const answer of state.typedQueue) commitTyped(step, answer);
  state.typedQueue = [];
  state.hearing = { kind: 'silent' };
  state.closed = state.ending;
  emit(
    step,
    state.ending === 'suspended' ? { type: 'suspend' } : { type: 'end_session', reason: state.ending },
  );
  return true;
}
