import type { HeardWord } from './events.ts';
import { isBackchannel, isHum, textOf } from './language/words.ts';
import type { Reply } from './state.ts';
import { changeReply, draftText, emit, newReply, replyOf, type Step } from './step.ts';

/** Gives the floor to a reply: it is spoken as soon as somebody can hear it. */
export function speak(step: Step, reply: Reply): void {
  const { state, atMs } = step;
  const confirmed: Reply = { ...reply, times: { ...reply.times, turnConfirmedMs: atMs } };
  state.voice = { kind: 'held', reply: confirmed, sinceMs: atMs };
  if (reply.cause.kind === 'time_up') {
    state.wrapUpDueMs = null;
    state.wrapUpForced = false;
  }
}

/** Somebody can hear the reply that was held: from its beginning, or from the first word not heard. */
export function release(step: Step): void {
  const { state, atMs } = step;
  if (state.voice.kind !== 'held') return;
  const { reply } = state.voice;
  const voiceless = reply.voiceLost || !state.client.soundAllowed;
  const begun = reply.startedMs !== null;
  if (!reply.committed) emit(step, { type: 'commit_reply', replyId: reply.id, voiceless });
  else if (!voiceless) emit(step, { type: 'restart_playback', replyId: reply.id });
  if (voiceless) emit(step, { type: 'play_silently', replyId: reply.id });
  const released: Reply = { ...reply, committed: true, voiceless, signMs: atMs };
  state.voice = begun
    ? { kind: 'speaking', reply: released }
    : { kind: 'preparing', reply: released, sinceMs: atMs };
}

/** The client is gone, along with whatever it had not played. */
export function hold(step: Step): void {
  const { state, atMs } = step;
  const { voice } = state;
  switch (voice.kind) {
    case 'preparing':
    case 'speaking':
    case 'paused':
      state.voice = { kind: 'held', reply: voice.reply, sinceMs: atMs };
      return;
    case 'flushing':
      finishReply(step, true);
      return;
    case 'quiet':
    case 'held':
      return;
  }
}

/** Takes the floor from the interviewer. What was heard is committed once the client has said how far it played. */
export function cutReply(step: Step): void {
  const { state, atMs } = step;
  const { voice } = state;
  switch (voice.kind) {
    case 'quiet':
    case 'flushing':
      return;
    case 'held':
      emit(step, { type: 'cancel_reply', replyId: voice.reply.id });
      finishReply(step, true);
      return;
    case 'preparing':
    case 'speaking':
    case 'paused':
      emit(step, { type: 'cancel_reply', replyId: voice.reply.id });
      emit(step, { type: 'flush_playback', replyId: voice.reply.id });
      state.voice = { kind: 'flushing', reply: voice.reply, sinceMs: atMs };
      return;
  }
}

/** Changes over between voice and captions, at the first word that was not heard. */
export function sayBy(step: Step, { voiceless }: Pick<Reply, 'voiceless'>): void {
  const { voice } = step.state;
  switch (voice.kind) {
    case 'preparing':
    case 'speaking':
    case 'paused':
      if (voice.reply.voiceless === voiceless) return;
      changeReply(step, voice.reply.id, () => ({ voiceless }));
      emit(step, { type: voiceless ? 'play_silently' : 'restart_playback', replyId: voice.reply.id });
      return;
    case 'quiet':
    case 'held':
    case 'flushing':
      return;
  }
}

/** The reply is over: commits what was heard of it, once. */
export function finishReply(
  step: Step,
  interrupted: boolean,
  reason: 'unheard' | 'silent' = 'unheard',
): void {
  const { state, atMs } = step;
  const reply = replyOf(state);
  if (reply === null) return;
  state.voice = { kind: 'quiet' };
  state.quietSinceMs = atMs;
  if (reply.heard === '') {
    const typedOver = reason === 'unheard' && interrupted && state.typedQueue.length > 0;
    emit(step, { type: 'drop_reply', replyId: reply.id, reason: typedOver ? 'typed_over' : reason });
  } else {
    emit(step, {
      type: 'commit_assistant_turn',
      replyId: reply.id,
      text: reply.heard,
      interrupted,
      startMs: reply.startedMs ?? atMs,
      endMs: atMs,
    });
    state.audibleUntilMs = atMs;
    state.audibleText = reply.heard;
  }
  adoptPendingOverlap(step, reply);
}

/** If a reply ends this soon after words over it, those words answer it, even a mere "yes". */
const ANSWERED_WITHIN_MS = 1_200;

/** Words over the interviewer that are no interruption wait for the end of the reply. */
export function keepOverlap({ state, atMs }: Step, words: readonly HeardWord[]): void {
  if (words.length === 0) return;
  // A noise takes nothing away from earlier words; a backchannel followed by words has had its time.
  const before =
    state.pendingOverlap && !isBackchannel(textOf(state.pendingOverlap.words))
      ? state.pendingOverlap.words
      : [];
  state.pendingOverlap = { words: [...before, ...words], resumedMs: atMs };
}

/**
 * Words over the interviewer that were not an interruption become the candidate's next turn, or the start of it.
 * @param over The reply, where it has ended just now.
 */
export function adoptPendingOverlap(step: Step, over?: Reply): void {
  const { state, atMs } = step;
  const { pendingOverlap: overlap, hearing, draft } = state;
  state.pendingOverlap = null;
  const first = overlap?.words[0];
  const last = overlap?.words.at(-1);
  if (!overlap || first === undefined || last === undefined) return;
  const text = textOf(overlap.words);
  const begun = over !== undefined && over.startedMs !== null;
  const answered = begun && atMs - overlap.resumedMs <= ANSWERED_WITHIN_MS;
  if (isHum(text) || (!answered && isBackchannel(text))) return;
  state.draft = { ...draft, words: [...overlap.words, ...draft.words] };
  state.hearing =
    hearing.kind === 'silent'
      ? {
          kind: 'pausing',
          startedMs: first.startMs,
          endedMs: Math.min(atMs, Math.max(first.startMs, last.endMs)),
          tentativeMs: atMs,
          finalMs: atMs,
          // Before the reply was over there was nothing to answer yet.
          ...(answered ? {} : { countsFromMs: atMs }),
        }
      : { ...hearing, startedMs: first.startMs };
  emit(step, { type: 'show_interim', turn: state.turn, text: draftText(state) });
}

/** The model gave nothing, so use the interview's own words. If even those fail, the floor is free. */
export function fallBack(step: Step): void {
  const { voice } = step.state;
  if (voice.kind !== 'preparing') return;
  const { reply } = voice;
  emit(step, { type: 'cancel_reply', replyId: reply.id });
  if (reply.fallback) finishReply(step, true);
  else sayFallback(step, reply);
}

/** In the place of a reply of which nothing was heard. Needs a client: call only where one could be spoken right now. */
export function sayFallback(step: Step, instead: Reply): void {
  const { state, atMs } = step;
  const { cause } = instead;
  emit(step, { type: 'drop_reply', replyId: instead.id, reason: 'unheard' });
  const id = state.nextReplyId;
  state.nextReplyId += 1;
  const voiceless = !state.client.soundAllowed;
  emit(step, { type: 'say_fallback', replyId: id, cause, voiceless });
  const reply: Reply = {
    ...newReply(step, { id, cause, answers: instead.answers, fallback: true }),
    progress: 'complete',
    committed: true,
    voiceless,
    times: { ...instead.times, turnConfirmedMs: instead.times.turnConfirmedMs ?? atMs },
  };
  if (voiceless) emit(step, { type: 'play_silently', replyId: id });
  state.voice = { kind: 'preparing', reply, sinceMs: atMs };
}
