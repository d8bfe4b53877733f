import { reply } from '../commit.ts';
import type { ReplyCause } from '../effects.ts';
import type { Opening } from '../events.ts';
import { adoptPendingOverlap } from '../floor.ts';
import type { Step } from '../step.ts';

/** The interviewer has something to say unprompted, and the floor is free. */
export function unasked(step: Step): boolean {
  const { state, atMs } = step;
  if (!state.client.connected || state.hearing.kind !== 'silent' || state.voice.kind !== 'quiet')
    return false;
  if (state.opening !== null) {
    const { opening } = state;
    state.opening = null;
    state.quietSinceMs = atMs;
    state.missed = opening === 'missed';
    if (opening === 'listen') adoptPendingOverlap(step);
    else if (opening !== 'missed') reply(step, openingCause(opening));
    return true;
  }
  if (state.wrapUpForced) {
    reply(step, { kind: 'time_up' });
    return true;
  }
  if (!state.notHeardDue) return false;
  state.notHeardDue = false;
  state.missed = false;
  reply(step, { kind: 'not_heard', count: state.notHeard });
  return true;
}

function openingCause(opening: Exclude<Opening, 'listen' | 'missed'>): ReplyCause {
  switch (opening) {
    case 'greet':
      return { kind: 'greeting' };
    case 'reply':
      return { kind: 'answer' };
    case 'resume':
      return { kind: 'resume' };
  }
}
