import { readingOf } from './completeness.ts';
import type { HeardWord, TurnEventBody } from './events.ts';
import { cutReply } from './interviewer.ts';
import { setsPoints, withPause } from './pace.ts';
import { type Draft, EMPTY_DRAFT } from './state.ts';
import { becomeSilent, draftText, dropSpeculation, emit, replyOf, type Step } from './step.ts';
import { onsetOf } from './strategies/start.ts';
import { coversSpeech } from './timers.ts';
import { isHum, textOf, wordsAfter } from './words.ts';

type Of<T extends TurnEventBody['type']> = Extract<TurnEventBody, { type: T }>;

export function onSpeechStarted(step: Step, event: Of<'vad_speech_started'>): void {
  const { state, atMs } = step;
  const { hearing, voice } = state;
  const onset = onsetOf(state.client, voice.kind);
  if (onset === 'nothing' || hearing.kind === 'speaking') return;
  if (hearing.kind === 'pausing') {
    // Who waits for the interviewer to finish makes no pause.
    if (hearing.countsFromMs === undefined) learnPause(step, event.startedMs - hearing.endedMs);
    dropSpeculation(step);
  } else {
    state.draft = EMPTY_DRAFT;
  }
  state.notHeardDue = false;
  const startedMs = hearing.kind === 'pausing' ? hearing.startedMs : Math.min(event.startedMs, atMs);
  state.hearing = { kind: 'speaking', startedMs, progressMs: atMs, restarted: false };
  if (onset === 'interruption' && (voice.kind === 'preparing' || voice.kind === 'speaking')) {
    state.voice = { kind: 'paused', reply: { ...voice.reply, signMs: atMs } };
    emit(step, { type: 'pause_playback', replyId: voice.reply.id });
  }
}

/** A pause after a full sentence that was not the end: this speaker makes such pauses. */
function learnPause(step: Step, pauseMs: number): void {
  const { state } = step;
  const reading = readingOf(draftText(state), setsPoints(state.pace));
  if (pauseMs <= 0 || (reading !== 'finished' && reading !== 'short')) return;
  state.pace = withPause(state.pace, pauseMs);
}

export function onSpeechEnded(step: Step, endedMs: number): void {
  const { state, atMs } = step;
  if (state.hearing.kind !== 'speaking') return;
  const { startedMs } = state.hearing;
  const lastMs = Math.min(Math.max(endedMs, startedMs), atMs);
  // A recogniser that ended the utterance by itself has nothing to add, and may not answer `Finalize` at all.
  const settled = state.draft.words.length > 0 && state.draft.finalThroughMs >= lastMs;
  state.hearing = {
    kind: 'pausing',
    startedMs,
    endedMs: lastMs,
    tentativeMs: atMs,
    finalMs: settled ? atMs : null,
  };
  emit(step, { type: 'finalize_stt' });
}

/** The microphone is gone (muted, unplugged, disconnected): speech ends here. */
export function onMicrophoneGone(step: Step): void {
  onSpeechEnded(step, step.atMs);
}

export function onInterim(step: Step, event: Of<'stt_interim'>): void {
  const { state } = step;
  if (state.hearing.kind === 'silent') return;
  const draft = state.draft;
  const interim = wordsAfter(freshWords(step, event.words), draft.words.at(-1)?.endMs ?? 0);
  changeDraft(step, { ...draft, interim, throughMs: Math.max(draft.throughMs, event.throughMs) });
}

export function onFinal(step: Step, event: Of<'stt_final'>): void {
  const { state, atMs } = step;
  const words = freshWords(step, event.words);
  if (state.hearing.kind === 'silent') {
    onWordsWithoutSpeech(step, words, event.throughMs);
    return;
  }
  const draft = state.draft;
  changeDraft(step, {
    ...draft,
    words: [...draft.words, ...wordsAfter(words, draft.words.at(-1)?.endMs ?? 0)],
    interim: wordsAfter(draft.interim, event.throughMs),
    throughMs: Math.max(draft.throughMs, event.throughMs),
    finalThroughMs: Math.max(draft.finalThroughMs, event.throughMs),
  });
  const hearing = state.hearing;
  if (hearing.kind !== 'pausing' || hearing.finalMs !== null) return;
  // Whatever brought it, a final that reaches to the pause is the last word on it; a late answer to the `Finalize` of an
  // earlier pause is not.
  if (coversSpeech(event.throughMs, event.fromFinalize ? hearing.endedMs : hearing.tentativeMs)) {
    state.hearing = { ...hearing, finalMs: atMs };
    timesOfFinal(step);
  }
}

function timesOfFinal(step: Step): void {
  const { speculation } = step.state;
  if (speculation === null) return;
  step.state.speculation = {
    ...speculation,
    times: { ...speculation.times, finalTranscriptMs: step.atMs },
  };
}

/**
 * Words though no speech was noticed. Where the floor is free the recogniser heard better than the voice detector; while
 * we apologise for having heard nothing, they are what we waited for. Otherwise it is our own echo, or too late.
 */
function onWordsWithoutSpeech(step: Step, words: HeardWord[], throughMs: number): void {
  const { state, atMs } = step;
  const apologising = replyOf(state)?.cause.kind === 'not_heard';
  const heard = apologising ? words : wordsAfter(words, state.audibleUntilMs);
  const first = heard[0];
  const last = heard.at(-1);
  if (first === undefined || last === undefined || isHum(textOf(heard))) return;
  if (!state.client.connected || (state.voice.kind !== 'quiet' && !apologising)) return;
  if (apologising) cutReply(step);
  const endedMs = Math.min(last.endMs, atMs);
  state.hearing = {
    kind: 'pausing',
    startedMs: Math.min(first.startMs, endedMs),
    endedMs,
    tentativeMs: atMs,
    finalMs: atMs,
  };
  changeDraft(step, { ...EMPTY_DRAFT, words: heard, throughMs });
}

export function onRecogniserFailed(step: Step): void {
  const { hearing } = step.state;
  if (hearing.kind === 'pausing' && hearing.finalMs === null && draftText(step.state) !== '') {
    step.state.hearing = { ...hearing, finalMs: step.atMs };
  }
}

/** Apologies in a row; after that it is noise, and silence takes its course. */
const MAX_NOT_HEARD = 2;

/** The final is overdue: go by what there is, or say that there is nothing. */
export function onTranscriptOverdue(step: Step): void {
  const { state, atMs } = step;
  const { hearing, draft, thresholds } = state;
  if (hearing.kind !== 'pausing') return;
  if (draftText(state) !== '') {
    if (!coversSpeech(draft.throughMs, hearing.endedMs)) emit(step, { type: 'restart_stt' });
    state.hearing = { ...hearing, finalMs: atMs };
    return;
  }
  if (hearing.finalMs === null) emit(step, { type: 'restart_stt' });
  if (hearing.endedMs - hearing.startedMs >= thresholds.minSpeechMs) {
    state.notHeard += 1;
    state.notHeardDue = state.notHeard <= MAX_NOT_HEARD;
  }
  becomeSilent(step);
}

/** Speech goes on and the transcript does not: first another recogniser, then take it for noise. */
export function onSpeechStalled(step: Step): void {
  const { state, atMs } = step;
  if (state.hearing.kind !== 'speaking') return;
  if (state.hearing.restarted) {
    onSpeechEnded(step, atMs);
    return;
  }
  emit(step, { type: 'restart_stt' });
  state.hearing = { ...state.hearing, restarted: true, progressMs: atMs };
}

/** Words that belong to no turn that is over. */
function freshWords(step: Step, words: readonly HeardWord[]): HeardWord[] {
  return wordsAfter(words, step.state.committedThroughMs);
}

function changeDraft(step: Step, draft: Draft): void {
  const { state, atMs } = step;
  const before = draftText(state);
  state.draft = draft;
  const text = draftText(state);
  if (text === before) return;
  if (state.hearing.kind === 'speaking')
    state.hearing = { ...state.hearing, progressMs: atMs, restarted: false };
  if (state.voice.kind !== 'paused') emit(step, { type: 'show_interim', turn: state.turn, text });
}
