import type { Phase } from '@vivavoce/contract/realtime';
import type { ReplyCause, TurnEffect } from './effects.ts';
import { TIMER_NAMES } from './events.ts';
import { textOf } from './language/words.ts';
import { EMPTY_DRAFT, pauseFromMs, type Reply, type Timers, type TurnState } from './state.ts';
import { awaitsTyping } from './typing.ts';

/** A step being taken: a copy of the state that its parts may assign to (never into), and the effects so far. */
export interface Step {
  readonly state: TurnState;
  readonly effects: TurnEffect[];
  readonly atMs: number;
}

export function emit(step: Step, effect: TurnEffect): void {
  step.effects.push(effect);
}

/** The candidate's turn so far, interim words too. */
export function draftText(state: TurnState): string {
  return textOf([...state.draft.words, ...state.draft.interim]);
}

export function replyOf(state: TurnState): Reply | null {
  return state.voice.kind === 'quiet' ? null : state.voice.reply;
}

/** Replaces the reply with this id, wherever it is; does nothing if it is no longer wanted. */
export function changeReply(step: Step, replyId: number, change: (reply: Reply) => Partial<Reply>): boolean {
  const { state } = step;
  if (state.speculation?.id === replyId) {
    state.speculation = { ...state.speculation, ...change(state.speculation), signMs: step.atMs };
    return true;
  }
  if (state.voice.kind === 'quiet' || state.voice.reply.id !== replyId) return false;
  const reply = state.voice.reply;
  state.voice = { ...state.voice, reply: { ...reply, ...change(reply), signMs: step.atMs } };
  return true;
}

/** Starts a reply that nobody may hear yet. */
export function startReply(
  step: Step,
  cause: ReplyCause,
  speculative: { text: string; answers: string; mayListen: boolean } | null,
): Reply {
  const { state } = step;
  const id = state.nextReplyId;
  state.nextReplyId += 1;
  emit(step, {
    type: 'start_reply',
    replyId: id,
    cause,
    text: speculative?.text ?? '',
    speculative: speculative !== null,
    mayListen: speculative?.mayListen ?? false,
  });
  const begun = newReply(step, { id, cause, answers: speculative?.answers ?? '', fallback: false });
  return speculative?.mayListen ? { ...begun, mayListen: true, verdict: 'pending' } : begun;
}

export function newReply(step: Step, parts: Pick<Reply, 'id' | 'cause' | 'answers' | 'fallback'>): Reply {
  const { hearing } = step.state;
  return {
    ...parts,
    progress: 'asked',
    mayListen: false,
    verdict: 'none',
    committed: false,
    voiceless: false,
    voiceLost: false,
    heard: '',
    heardWhole: false,
    startedMs: null,
    signMs: step.atMs,
    times:
      hearing.kind === 'pausing'
        ? { speechEndMs: pauseFromMs(hearing), tentativePauseMs: hearing.tentativeMs }
        : {},
  };
}

export function dropSpeculation(step: Step): void {
  const { speculation } = step.state;
  if (speculation === null) return;
  step.state.speculation = null;
  emit(step, { type: 'cancel_reply', replyId: speculation.id });
  emit(step, { type: 'drop_reply', replyId: speculation.id, reason: 'unheard' });
}

/**
 * The candidate is not speaking (any more), and what was heard has been dealt with. The time since it became their move keeps
 * running: a noise does not delay the next prompt.
 */
export function becomeSilent(step: Step): void {
  step.state.hearing = { kind: 'silent' };
  step.state.draft = EMPTY_DRAFT;
}

/**
 * What is in the draft is counted, and audio up to a time: words of it are never counted again. A recogniser may place words
 * behind the end of speech, and may not have settled on them yet.
 */
export function countThrough(step: Step, endMs: number): void {
  const { state } = step;
  const { words, interim, finalThroughMs } = state.draft;
  const beforeMs = state.committedThroughMs;
  const last = interim.at(-1) ?? words.at(-1);
  state.committedThroughMs = Math.max(beforeMs, endMs, last?.endMs ?? endMs);
  if (last === undefined) return;
  // Words without a time of their own were final already when they were kept.
  const isSettled =
    interim.length === 0 && (finalThroughMs === 0 || finalThroughMs >= endMs - SETTLED_WITHIN_MS);
  const finalMs = Math.max(finalThroughMs, words.at(-1)?.endMs ?? 0);
  const isTail = state.tailFromMs !== null && finalMs <= state.tailFromMs;
  state.unsettled = isTail ? [...state.unsettled, ...interim] : interim;
  state.tailFromMs = isSettled ? null : Math.max(state.tailFromMs ?? beforeMs, finalMs);
}

/** A recogniser's times are rough: a final that ends this close to the end of speech leaves no word behind. */
const SETTLED_WITHIN_MS = 150;

export function phaseOf(state: TurnState): Phase {
  if (state.closed !== null) return 'ended';
  if (!state.client.connected) return 'connecting';
  if (awaitsTyping(state)) return state.hearing.kind === 'silent' ? 'listening' : 'candidate_speaking';
  switch (state.voice.kind) {
    case 'speaking':
      return 'speaking';
    case 'paused':
      return state.voice.reply.startedMs === null ? 'thinking' : 'speaking';
    case 'preparing':
    case 'held':
      return 'thinking';
    case 'flushing':
    case 'quiet':
      return state.hearing.kind === 'silent' ? 'listening' : 'candidate_speaking';
  }
}

/** Tells the runtime which timers changed, and the phase. Every step ends with this. */
export function announce(step: Step, before: TurnState, timers: Timers): void {
  const { state } = step;
  for (const name of TIMER_NAMES) {
    const atMs = timers[name];
    if (atMs === before.timers[name] && atMs === state.timers[name]) continue;
    if (atMs !== undefined) emit(step, { type: 'set_timer', name, atMs });
    else if (state.timers[name] !== undefined) emit(step, { type: 'clear_timer', name });
  }
  state.timers = timers;
  state.phase = phaseOf(state);
  if (state.phase !== before.phase) emit(step, { type: 'set_phase', phase: state.phase });
}

/** Whether a reply that is held could be heard, or read, right now, and would not be said over somebody who types. */
export function canPlay({ state }: Step): boolean {
  const { client, voice } = state;
  if (awaitsTyping(state)) return false;
  const voiceless = voice.kind === 'held' && voice.reply.voiceLost;
  return client.connected && (client.soundAllowed || client.soundGivenUp || voiceless);
}
