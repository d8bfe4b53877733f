import { answerCause, commitDraft, madeThemselvesHeard, reply } from '../commit.ts';
import { cutReply } from '../floor.ts';
import { becomeSilent, draftText, dropSpeculation, emit, type Step } from '../step.ts';

/** A button takes the floor from the interviewer, never from the candidate: what is being said comes before it. */
export function requested(step: Step): boolean {
  const { state, atMs } = step;
  if (state.requestQueue.length === 0 || state.voice.kind === 'flushing') return false;
  if (state.voice.kind !== 'quiet') {
    cutReply(step);
    return true;
  }
  const spoken = draftText(state) !== '';
  if (state.client.connected && spoken && state.hearing.kind === 'speaking') return false;
  if (state.client.connected && spoken && state.hearing.kind === 'pausing' && state.hearing.finalMs === null)
    return false;
  dropSpeculation(step);
  if (spoken) commitDraft(step);
  if (state.hearing.kind !== 'silent') state.committedThroughMs = atMs;
  for (const waiting of state.requestQueue) emit(step, { type: 'take_request', ...waiting });
  state.requestQueue = [];
  becomeSilent(step);
  madeThemselvesHeard(step);
  const due = answerCause(step);
  reply(step, due.kind === 'time_up' ? due : { kind: 'request' });
  return true;
}
