import type { EventOf } from '../events.ts';
import { cutReply, finishReply, sayBy } from '../floor.ts';
import type { Reply } from '../state.ts';
import { changeReply, emit, replyOf, type Step } from '../step.ts';

export function onPlaybackStarted(step: Step, replyId: number): void {
  const { state, atMs } = step;
  const reply = committedReply(step, replyId);
  if (reply === null || reply.startedMs !== null) return;
  changeReply(step, replyId, () => ({ startedMs: atMs }));
  if (state.voice.kind === 'preparing') state.voice = { kind: 'speaking', reply: state.voice.reply };
  emit(step, { type: 'report_timings', replyId, timings: { ...reply.times, firstSamplePlayedMs: atMs } });
}

export function onHeard(step: Step, event: EventOf<'heard'>): void {
  if (committedReply(step, event.replyId) === null) return;
  onPlaybackStarted(step, event.replyId);
  keepLongest(step, event.replyId, event.text);
  if (event.whole) changeReply(step, event.replyId, () => ({ heardWhole: true }));
}

export function onPlaybackFinished(step: Step, event: EventOf<'playback_finished'>): void {
  if (committedReply(step, event.replyId) === null) return;
  onPlaybackStarted(step, event.replyId);
  keepLongest(step, event.replyId, event.text);
  finishReply(step, false);
}

export function onFlushed(step: Step, event: EventOf<'flushed'>): void {
  if (step.state.voice.kind !== 'flushing' || step.state.voice.reply.id !== event.replyId) return;
  keepLongest(step, event.replyId, event.text);
  finishReply(step, true);
}

export function onVoiceFailed(step: Step, replyId: number): void {
  const { state } = step;
  const before = state.speculation?.id === replyId ? null : replyOf(state);
  const known = changeReply(step, replyId, () => ({ voiceLost: true }));
  if (known && before !== null) sayBy(step, { voiceless: true });
}

/** Nothing came of the voice for long: captions first, then give up. The next client may hear the voice all the same. */
export function onVoiceOverdue(step: Step): void {
  const reply = replyOf(step.state);
  if (reply === null) return;
  if (!reply.voiceless) sayBy(step, { voiceless: true });
  else cutReply(step);
}

/** What was reported heard stays heard, whatever order reports come in. */
function keepLongest(step: Step, replyId: number, text: string): void {
  changeReply(step, replyId, ({ heard }) => ({ heard: text.length > heard.length ? text : heard }));
}

function committedReply(step: Step, replyId: number): Reply | null {
  const reply = replyOf(step.state);
  return reply !== null && reply.id === replyId && reply.committed ? reply : null;
}
