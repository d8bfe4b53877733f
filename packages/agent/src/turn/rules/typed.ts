import { answerCause, commitDraft, commitTyped, reply } from '../commit.ts';
import { cutReply } from '../floor.ts';
import { becomeSilent, draftText, dropSpeculation, type Step } from '../step.ts';

/** A typed answer is a whole turn; what was being said belongs before it. */
export function typed(step: Step): boolean {
  const { state, atMs } = step;
  const first = state.typedQueue[0];
  if (first === undefined || state.voice.kind === 'flushing') return false;
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
  for (const answer of state.typedQueue) commitTyped(step, answer);
  state.typedQueue = [];
  becomeSilent(step);
  reply(step, answerCause(step));
  return true;
}
