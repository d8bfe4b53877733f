import type { EventOf, HeardWord } from '../events.ts';
import { cutReply } from '../floor.ts';
import { isHum, textOf, wordsAfter } from '../language/words.ts';
import { type Draft, EMPTY_DRAFT } from '../state.ts';
import { becomeSilent, draftText, emit, replyOf, type Step } from '../step.ts';
import { coversSpeech } from '../timers.ts';

export function onInterim(step: Step, event: EventOf<'stt_interim'>): void {
  const { state } = step;
  if (state.hearing.kind === 'silent') return;
  const draft = state.draft;
  const interim = wordsAfter(freshWords(step, event.words), draft.words.at(-1)?.endMs ?? 0);
  changeDraft(step, { ...draft, interim, throughMs: Math.max(draft.throughMs, event.throughMs) });
}

export function onFinal(step: Step, event: EventOf<'stt_final'>): void {
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
 * Words without detected speech. If the floor is free, the recogniser heard better than the voice detector; while
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

/** The final is overdue: use what there is, or tell the candidate that nothing was heard. */
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
  if (hearing.endedMs - hearing.startedMs >= thresholds.endpointing.minSpeechMs) {
    state.notHeard += 1;
    // Whoever was given time speaks to somebody else, or to themselves.
    state.notHeardDue = state.notHeard <= MAX_NOT_HEARD && !state.timeGranted;
  }
  becomeSilent(step);
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
