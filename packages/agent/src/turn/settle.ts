import { answerCause, commitDraft, commitTyped, reply } from './commit.ts';
import { hasSentenceEnd, readingOf } from './completeness.ts';
import type { ReplyCause } from './effects.ts';
import type { Opening } from './events.ts';
import { interruption } from './interruption.ts';
import { adoptAside, cutReply, fallBack, finishReply, release, sayFallback, speak } from './interviewer.ts';
import { setsPoints } from './pace.ts';
import { type Pausing, pauseFromMs } from './state.ts';
import { becomeSilent, draftText, dropSpeculation, emit, type Step, startReply } from './step.ts';
import { coversSpeech, turnEndMs } from './timers.ts';
import { comparable, isHum } from './words.ts';

/** So often a turn may change its words under a speculative reply; after that it is begun when the turn is confirmed. */
const MAX_SPECULATIONS = 6;

/**
 * Draws the conclusions of an event. Each rule looks at the whole state, so it does not matter which event made it true;
 * a rule that acted lets all of them look again.
 */
export function settle(step: Step): void {
  const rules = [close, typed, interruption, noise, confirmTurn, emptyReply, held, unasked, speculate];
  for (let round = 0; round < 8; round += 1) {
    if (step.state.closed !== null || !rules.some((rule) => rule(step))) return;
  }
}

/** Everything is said: the state closes. */
function close(step: Step): boolean {
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

/** A typed answer is a whole turn; what was being said belongs before it. */
function typed(step: Step): boolean {
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

/** Short speech in which the recogniser found nothing. */
function noise(step: Step): boolean {
  const { state } = step;
  const { hearing, thresholds, voice } = state;
  if (hearing.kind !== 'pausing' || voice.kind === 'paused') return false;
  const text = draftText(state);
  const hummed = text !== '' && isHum(text);
  if (hearing.finalMs === null || (text !== '' && !hummed)) return false;
  if (!hummed && hearing.endedMs - hearing.startedMs >= thresholds.minSpeechMs) return false;
  if (hummed) {
    state.committedThroughMs = Math.max(state.committedThroughMs, hearing.endedMs);
    emit(step, { type: 'show_interim', turn: state.turn, text: '' });
  }
  dropSpeculation(step);
  becomeSilent(step);
  return true;
}

/** The pause is long enough for what was said: the turn is over, and its reply may be heard. */
function confirmTurn(step: Step): boolean {
  const { state, atMs } = step;
  const { hearing, voice } = state;
  if (hearing.kind !== 'pausing' || hearing.finalMs === null || !state.client.connected) return false;
  if (draftText(state) === '' || atMs < turnEndMs(state, hearing)) return false;
  if (voice.kind === 'held') {
    cutReply(step);
    return true;
  }
  if (voice.kind !== 'quiet') return false;
  const answers = comparable(draftText(state));
  const ready = state.speculation?.answers === answers ? state.speculation : null;
  if (ready === null) dropSpeculation(step);
  state.speculation = null;
  commitDraft(step);
  const times = { ...turnTimes(hearing), turnConfirmedMs: atMs };
  becomeSilent(step);
  if (ready === null) reply(step, answerCause(step), times);
  else speak(step, { ...ready, times: { ...ready.times, ...times } });
  return true;
}

function turnTimes(pause: Pausing) {
  return {
    speechEndMs: pauseFromMs(pause),
    tentativePauseMs: pause.tentativeMs,
    ...(pause.finalMs === null ? {} : { finalTranscriptMs: pause.finalMs }),
  };
}

/** A reply that failed, or chose to say nothing, and has the floor. */
function emptyReply(step: Step): boolean {
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

function held(step: Step): boolean {
  const { state } = step;
  if (state.voice.kind !== 'held' || state.hearing.kind !== 'silent' || !canPlay(step)) return false;
  release(step);
  return true;
}

function canPlay({ state: { client, voice } }: Step): boolean {
  const voiceless = voice.kind === 'held' && voice.reply.voiceLost;
  return client.connected && (client.soundAllowed || client.soundGivenUp || voiceless);
}

/** The interviewer has something to say of itself, and the floor is free. */
function unasked(step: Step): boolean {
  const { state, atMs } = step;
  if (!state.client.connected || state.hearing.kind !== 'silent' || state.voice.kind !== 'quiet')
    return false;
  if (state.opening !== null) {
    const { opening } = state;
    state.opening = null;
    state.quietSinceMs = atMs;
    state.missed = opening === 'missed';
    if (opening === 'listen') adoptAside(step);
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

/** Begins to answer what was said so far, unheard; anew where the words changed. */
function speculate(step: Step): boolean {
  const { state } = step;
  const { hearing, voice, client, draft, pace } = state;
  if (hearing.kind !== 'pausing' || !client.connected) return false;
  if (voice.kind !== 'quiet') return false;
  const text = draftText(state);
  const answers = comparable(text);
  if (state.speculation !== null && state.speculation.answers !== answers) dropSpeculation(step);
  if (state.speculation !== null || answers === '' || draft.speculations >= MAX_SPECULATIONS) return false;
  const caughtUp =
    coversSpeech(draft.throughMs, hearing.endedMs) &&
    readingOf(text, setsPoints(pace)) === 'finished' &&
    hasSentenceEnd(text);
  if (hearing.finalMs === null && !caughtUp) return false;
  const cause = answerCause(step);
  state.draft = { ...draft, speculations: draft.speculations + 1 };
  const begun = startReply(step, cause, { text, answers });
  state.speculation = {
    ...begun,
    times: hearing.finalMs === null ? begun.times : { ...begun.times, finalTranscriptMs: hearing.finalMs },
  };
  return false;
}
