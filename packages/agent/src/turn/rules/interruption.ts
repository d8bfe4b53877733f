import { cutReply, keepOverlap } from '../floor.ts';
import { withPause } from '../pace.ts';
import type { Reply } from '../state.ts';
import { becomeSilent, countThrough, draftText, emit, type Step } from '../step.ts';
import { judgeInterruption } from '../strategies/interruption.ts';
import { awaitsTyping } from '../typing.ts';

/** Playback is paused until it is clear whether somebody interrupted. */
export function interruption(step: Step): boolean {
  const { state, atMs } = step;
  const { hearing, voice, thresholds } = state;
  if (voice.kind !== 'paused') return false;
  if (hearing.kind === 'silent') {
    if (awaitsTyping(state)) return false;
    resume(step, voice.reply);
    return true;
  }
  const graceOver = hearing.kind === 'pausing' && atMs >= hearing.endedMs + thresholds.interruption.graceMs;
  const judgement = judgeInterruption(
    {
      text: draftText(state),
      words: state.draft.words.length + state.draft.interim.length,
      speechMs: (hearing.kind === 'pausing' ? hearing.endedMs : atMs) - hearing.startedMs,
      over: hearing.kind === 'pausing' && (hearing.finalMs !== null || graceOver),
      replyHeard: voice.reply.startedMs !== null,
    },
    thresholds.interruption,
  );
  switch (judgement) {
    case 'undecided':
      return false;
    case 'resume':
      resume(step, voice.reply);
      return true;
    case 'confirm':
      learnFromCut(step, hearing.startedMs, voice.reply);
      cutReply(step);
      emit(step, { type: 'show_interim', turn: state.turn, text: draftText(state) });
      return true;
  }
}

function resume(step: Step, reply: Reply): void {
  const { state, atMs } = step;
  const { hearing, draft } = state;
  const words = [...draft.words, ...draft.interim];
  // Words that the recogniser has yet to give are still to come: nothing of this speech is counted before.
  const due = words.length === 0 && hearing.kind === 'pausing' && hearing.finalMs === null;
  if (!due) countThrough(step, hearing.kind === 'pausing' ? hearing.endedMs : state.committedThroughMs);
  becomeSilent(step);
  keepOverlap(step, words);
  // It was only a cough, but somebody types.
  if (awaitsTyping(state)) return;
  const resumed = { ...reply, signMs: atMs };
  state.voice =
    reply.startedMs === null
      ? { kind: 'preparing', reply: resumed, sinceMs: atMs }
      : { kind: 'speaking', reply: resumed };
  emit(step, { type: 'resume_playback', replyId: reply.id });
}

/** We took the floor too early: the candidate continued before any of the reply was heard. */
function learnFromCut(step: Step, startedMs: number, reply: Reply): void {
  const { state } = step;
  const { speechEndMs } = reply.times;
  if (reply.startedMs !== null || reply.cause.kind !== 'answer' || speechEndMs === undefined) return;
  if (startedMs > speechEndMs) state.pace = withPause(state.pace, startedMs - speechEndMs);
}
