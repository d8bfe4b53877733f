import type { EventOf, HeardWord } from '../events.ts';
import { cutReply, keepOverlap } from '../floor.ts';
import { wordsBeyond } from '../language/repeated.ts';
import { comparable, isHum, textOf, wordsAfter } from '../language/words.ts';
import { type Draft, EMPTY_DRAFT, type TurnState } from '../state.ts';
import { becomeSilent, draftText, dropSpeculation, emit, replyOf, type Step } from '../step.ts';
import { judgeInterruption } from '../strategies/interruption.ts';
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
  settle(step, event);
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

/**
 * A recogniser that follows turns has an opinion on what it just told. Words that may be the last ones are as good as final, which
 * begins a reply unheard; words that go on take that back. That the turn is over is one voice among others: the pause decides.
 */
export function onOpinion(step: Step, { opinion, throughMs }: EventOf<'stt_opinion'>): void {
  const { state, atMs } = step;
  const { hearing } = state;
  if (hearing.kind === 'silent') return;
  state.draft = { ...state.draft, opinion };
  if (hearing.kind !== 'pausing') return;
  if (opinion === 'resumed') {
    if (state.draft.interim.length > 0) state.hearing = { ...hearing, finalMs: null };
    dropSpeculation(step);
  } else if (hearing.finalMs === null && coversSpeech(throughMs, hearing.endedMs)) {
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
 * Words without detected speech: the recogniser heard better than the voice detector, or speech is not detected at all. They
 * count as if it had been; only what repeats the interviewer, while that could be heard, is our own echo.
 */
function onWordsWithoutSpeech(step: Step, words: HeardWord[], throughMs: number): void {
  const { state, atMs } = step;
  const { voice } = state;
  const apologising = replyOf(state)?.cause.kind === 'not_heard';
  const heard = apologising ? words : withoutEcho(words, state);
  const first = heard[0];
  const last = heard.at(-1);
  if (first === undefined || last === undefined || isHum(textOf(heard)) || !state.client.connected) return;
  if ((voice.kind === 'speaking' || voice.kind === 'paused') && !apologising) {
    const facts = { text: textOf(heard), words: heard.length, speechMs: last.endMs - first.startMs };
    const judgement = judgeInterruption(
      { ...facts, over: true, replyHeard: voice.reply.startedMs !== null },
      state.thresholds.interruption,
    );
    if (judgement !== 'confirm') {
      state.committedThroughMs = Math.max(state.committedThroughMs, last.endMs);
      keepOverlap(step, heard);
      return;
    }
  }
  // Before anything of a reply was heard, words are the candidate going on.
  if (voice.kind !== 'held') cutReply(step);
  const endedMs = Math.min(last.endMs, atMs);
  state.hearing = {
    kind: 'pausing',
    startedMs: Math.min(first.startMs, endedMs),
    endedMs,
    tentativeMs: atMs,
    finalMs: atMs,
  };
  changeDraft(step, { ...EMPTY_DRAFT, words: heard, throughMs, finalThroughMs: throughMs });
}

/** Echo lags behind what was heard of it by so much: device buffers, the room, the recogniser's rough times. */
const ECHO_LAG_MS = 700;
/** Words in a row of the interviewer's that are its echo at the beginning of others. */
const MIN_ECHO_WORDS = 3;

/** The words without those that only repeat what the interviewer could be heard to say just then. */
function withoutEcho(words: HeardWord[], state: TurnState): HeardWord[] {
  const { voice, audibleText, audibleUntilMs } = state;
  const sounding = voice.kind === 'speaking' || voice.kind === 'paused' || voice.kind === 'flushing';
  const later = sounding ? [] : wordsAfter(words, audibleUntilMs + ECHO_LAG_MS);
  const doubtful = words.slice(0, words.length - later.length);
  const said = ` ${comparable(sounding ? `${audibleText} ${voice.reply.heard}` : audibleText)} `;
  for (let count = doubtful.length; count > 0; count -= 1) {
    // A word or two that both use are no echo, unless they are all that came.
    if (count < Math.min(MIN_ECHO_WORDS, doubtful.length)) break;
    if (said.includes(` ${comparable(textOf(doubtful.slice(0, count)))} `)) return words.slice(count);
  }
  return words;
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

/** How far behind words that were committed unsettled a transcript may place them again: its times are rough. */
const REPEATED_WITHIN_MS = 500;

/**
 * Words that belong to no turn that is over: also those that a turn was closed without, because only part of it had come when it
 * was. They lie before its end.
 */
function freshWords({ state }: Step, words: readonly HeardWord[]): HeardWord[] {
  const { committedThroughMs, tailFromMs, unsettled } = state;
  const fresh = wordsAfter(words, tailFromMs ?? committedThroughMs);
  const isLater = (fresh[0]?.startMs ?? 0) > committedThroughMs + REPEATED_WITHIN_MS;
  return isLater ? fresh : wordsBeyond(fresh, unsettled, REPEATED_WITHIN_MS);
}

/** What a final says about words that were committed before it: that they are settled, as far as it goes. */
function settle({ state }: Step, { words, throughMs }: EventOf<'stt_final'>): void {
  if (throughMs > state.committedThroughMs + REPEATED_WITHIN_MS) {
    state.unsettled = [];
    state.tailFromMs = null;
  } else if (state.tailFromMs !== null && wordsAfter(words, state.tailFromMs).length > 0) {
    state.unsettled = wordsAfter(state.unsettled, throughMs);
    state.tailFromMs = Math.max(state.tailFromMs, throughMs);
  }
}

function changeDraft(step: Step, draft: Draft): void {
  const { state, atMs } = step;
  const before = draftText(state);
  state.draft = draft;
  const text = draftText(state);
  if (text === before) return;
  state.draft = { ...draft, opinion: null };
  if (state.hearing.kind === 'speaking')
    state.hearing = { ...state.hearing, progressMs: atMs, restarted: false };
  if (state.voice.kind !== 'paused') emit(step, { type: 'show_interim', turn: state.turn, text });
}
