import { fallBack, finishReply, sayFallback } from '../floor.ts';
import { canPlay, type Step } from '../step.ts';

/** A reply that failed, or chose to say nothing, and has the floor. */
export function emptyReply(step: Step): boolean {
  const { voice } = step.state;
  if (voice.kind === 'quiet' || voice.kind === 'flushing' || voice.reply.startedMs !== null) return false;
  if (voice.reply.progress === 'silent') {
    finishReply(step, false, 'silent');
    return true;
  }
  if (voice.reply.progress !== 'failed') return false;
  if (voice.kind === 'preparing') {
    fallBack(step);
    return true;
  }
  if (voice.kind !== 'held' || !canPlay(step) || step.state.hearing.kind !== 'silent') return false;
  sayFallback(step, voice.reply);
  return true;
}
